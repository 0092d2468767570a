//! The day sheets of a resource: read, changed, written on condition that nobody wrote in between.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use wemi_domain::code::BookingCode;
use wemi_domain::offer::Resource;
use wemi_domain::sheet::{Claim, DaySheet, Sheets, Span, fits, sheet_days};

use crate::connect::Store;
use crate::error::StoreError;
use crate::item::{Item, Versioned};
use crate::keys::Key;
use crate::query::Query;
use crate::record::SheetRecord;
use crate::transaction::Transaction;

/// The label of every sheet in a transaction: when its condition fails, read again and decide anew.
pub const SHEET: &str = "sheet";

/// The sheets that a claim touches, as they were read.
#[derive(Debug)]
pub struct ClaimSheets {
    resource: Resource,
    span: Span,
    items: Vec<(Date, Item, Versioned<SheetRecord>)>,
}

impl Store {
    /// The sheets of a resource from one day to another, both included, for showing free times.
    ///
    /// # Errors
    /// Those of [`Store::query_all`].
    pub async fn sheets_between(
        &self,
        resource: &Resource,
        first: Date,
        last: Date,
    ) -> Result<Sheets, StoreError> {
        let query = Query::day_sheets(&resource.id.to_string(), first, last);
        let mut sheets = BTreeMap::new();
        for item in self.query_all(&query).await? {
            let record = item.read::<SheetRecord>()?.value;
            sheets.insert(record.day, record.sheet);
        }
        Ok(sheets)
    }

    /// The sheets that a claim on `resource` over `span` stands on, for writing it.
    ///
    /// # Errors
    /// Those of [`Store::get`].
    pub async fn claim_sheets(&self, resource: &Resource, span: Span) -> Result<ClaimSheets, StoreError> {
        let mut items = Vec::new();
        for day in sheet_days(span, resource) {
            let key = Key::day_sheet(&resource.id.to_string(), day);
            let item = match self.get(&key).await? {
                Some(item) => item,
                None => Item::changing(key, &SheetRecord { day, sheet: DaySheet::default() })?,
            };
            let record = item.read::<SheetRecord>()?;
            items.push((day, item, record));
        }
        Ok(ClaimSheets { resource: resource.clone(), span, items })
    }
}

impl ClaimSheets {
    /// Whether one more claim of `booking` fits at `now`; its own earlier claim does not count.
    pub fn fits(&self, booking: &BookingCode, now: Timestamp) -> bool {
        let others = |sheet: &DaySheet| {
            let mut sheet = sheet.clone();
            sheet.release(booking, now);
            sheet
        };
        let sheets: Sheets =
            self.items.iter().map(|(day, _, record)| (*day, others(&record.value.sheet))).collect();
        fits(&sheets, self.span, 1, &self.resource, now)
    }

    /// Adds the claim of `booking`, held until `until` or for good, to a transaction.
    ///
    /// # Errors
    /// [`StoreError::Invalid`] if the claim does not fit: a bug of the caller.
    pub fn claim(
        mut self,
        transaction: &mut Transaction,
        booking: &BookingCode,
        until: Option<Timestamp>,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        // INVARIANT: what does not fit is never written; the caller has asked, this is the second look.
        if !self.fits(booking, now) {
            return Err(StoreError::Invalid("a claim that does not fit".into()));
        }
        let claim = Claim { booking: booking.clone(), span: self.span, seats: 1, until };
        for (_, item, record) in &mut self.items {
            record.value.sheet.claim(claim.clone(), now);
            item.replace(record)?;
            transaction.put(SHEET, item.clone());
        }
        Ok(())
    }

    /// Adds the giving up of `booking`'s claim to a transaction.
    ///
    /// # Errors
    /// [`StoreError::Invalid`] never happens with sheets of ours.
    pub fn release(
        mut self,
        transaction: &mut Transaction,
        booking: &BookingCode,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        for (_, item, record) in &mut self.items {
            record.value.sheet.release(booking, now);
            item.replace(record)?;
            transaction.put(SHEET, item.clone());
        }
        Ok(())
    }
}
