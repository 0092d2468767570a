//! The people who use the portal, with a browser that has no JavaScript.

mod browser;
mod html;
mod steps;

pub use browser::{Answer, Browser};
pub use html::{Form, forms, links};
pub use steps::{CARER, HAIR, READING, SHUTTER, Wish, book, book_and_pay, code, fill, filled, pay};
