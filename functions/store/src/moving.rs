//! The day sheets of a move: the old claim comes off and the new one goes on in one transaction
//! (rule 15).

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use wemi_domain::moving::{NoRoom, move_claim, move_days};
use wemi_domain::offer::Resource;
use wemi_domain::sheet::{Claim, DaySheet, Sheets, Span};

use crate::connect::Store;
use crate::error::StoreError;
use crate::item::{Item, Versioned};
use crate::keys::Key;
use crate::record::SheetRecord;
use crate::sheets::SHEET;
use crate::transaction::Transaction;

/// The sheets that a move touches, as they were read.
#[derive(Debug)]
pub struct MoveSheets {
    resource: Resource,
    items: BTreeMap<Date, (Item, Versioned<SheetRecord>)>,
}

impl Store {
    /// The sheets that a claim on `resource` stands on and would stand on.
    ///
    /// # Errors
    /// Those of [`Store::get`].
    pub async fn move_sheets(
        &self,
        resource: &Resource,
        from: Span,
        to: Span,
    ) -> Result<MoveSheets, StoreError> {
        let mut items = BTreeMap::new();
        for day in move_days(from, to, resource) {
            let key = Key::day_sheet(&resource.id.to_string(), day);
            let item = match self.get(&key).await? {
                Some(item) => item,
                None => Item::changing(key, &SheetRecord { day, sheet: DaySheet::default() })?,
            };
            let record = item.read::<SheetRecord>()?;
            items.insert(day, (item, record));
        }
        Ok(MoveSheets { resource: resource.clone(), items })
    }
}

impl MoveSheets {
    /// Adds the move of a claim to a transaction; nothing is added if it does not fit at `now`.
    ///
    /// # Errors
    /// [`StoreError::Invalid`] never happens with sheets of ours.
    pub fn write(
        self,
        transaction: &mut Transaction,
        claim: &Claim,
        now: Timestamp,
    ) -> Result<Result<(), NoRoom>, StoreError> {
        let mut sheets: Sheets =
            self.items.iter().map(|(day, (_, record))| (*day, record.value.sheet.clone())).collect();
        if let Err(no_room) = move_claim(&mut sheets, claim, &self.resource, now) {
            return Ok(Err(no_room));
        }
        // INVARIANT: every sheet that was read is written, since the decision rests on all of them.
        for (day, (mut item, mut record)) in self.items {
            record.value.sheet = sheets.remove(&day).unwrap_or_default();
            item.replace(&record)?;
            transaction.put(SHEET, item);
        }
        Ok(Ok(()))
    }
}
