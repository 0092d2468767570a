//! Payments and the ledger.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use wemi_domain::code::BookingCode;
use wemi_domain::ledger::Movement;
use wemi_domain::order::Order;

use crate::item::Stored;

/// One payment that was asked of the gateway.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderRecord {
    /// What is known of it.
    pub order: Order,
    /// The gateway's name for it; absent until the gateway has answered.
    pub session: Option<String>,
    /// Where the payer goes.
    pub pay_url: Option<String>,
    /// The gateway's name for the money, known once it is paid; refunds name it.
    pub payment: Option<String>,
    /// When it was asked.
    pub at: Timestamp,
}

impl Stored for OrderRecord {
    const VERSION: u16 = 1;
}

/// A payment in the list of its month, by which it is compared with the gateway's own list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderInListRecord {
    /// The booking.
    pub booking: BookingCode,
    /// The account to which it goes.
    pub account: String,
}

impl Stored for OrderInListRecord {
    const VERSION: u16 = 1;
}

/// A movement of the ledger.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MovementRecord {
    /// What moved.
    pub movement: Movement,
    /// When.
    pub at: Timestamp,
}

impl Stored for MovementRecord {
    const VERSION: u16 = 1;
}

/// A notification of the gateway that has had its effect (rule 26).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GatewayEventRecord {
    /// The booking it was about.
    pub booking: BookingCode,
    /// When.
    pub at: Timestamp,
}

impl Stored for GatewayEventRecord {
    const VERSION: u16 = 1;
}
