//! The calendar entry of a booking (RFC 5545).
//!
//! Its `UID` never changes and its `SEQUENCE` grows with each change, so that a calendar that has it
//! already updates it. Instants are UTC, so that no time zone needs to be told. The summary is the
//! offer's name, the only word about the need, and leaves the portal only by the citizen's own hand.

use jiff::Timestamp;

use crate::code::BookingCode;
use crate::sheet::Span;

/// A calendar entry.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    /// The booking.
    pub code: &'a BookingCode,
    /// The host name of the portal, which makes the `UID` unique in the world.
    pub host: &'a str,
    /// How often the booking has changed.
    pub sequence: u16,
    /// When the entry was last changed.
    pub changed_at: Timestamp,
    /// When it takes place.
    pub span: Span,
    /// What it is.
    pub summary: &'a str,
    /// Where it takes place.
    pub location: Option<&'a str>,
    /// How to reach the provider, and the code to name.
    pub description: &'a str,
    /// Whether it was called off.
    pub cancelled: bool,
}

/// The entry as a file of type `text/calendar; charset=utf-8`.
pub fn write(entry: &Entry) -> String {
    let method = if entry.cancelled { "CANCEL" } else { "PUBLISH" };
    let status = if entry.cancelled { "CANCELLED" } else { "CONFIRMED" };
    let mut lines = vec![
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//WeMi//Prenotazioni//IT".to_owned(),
        format!("METHOD:{method}"),
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{}@{}", entry.code.as_str(), entry.host),
        format!("SEQUENCE:{}", entry.sequence),
        format!("DTSTAMP:{}", utc(entry.changed_at)),
        format!("DTSTART:{}", utc(entry.span.from)),
        format!("DTEND:{}", utc(entry.span.to)),
        format!("SUMMARY:{}", escaped(entry.summary)),
    ];
    lines.extend(entry.location.map(|location| format!("LOCATION:{}", escaped(location))));
    lines.push(format!("DESCRIPTION:{}", escaped(entry.description)));
    lines.push(format!("STATUS:{status}"));
    lines.push("END:VEVENT".to_owned());
    lines.push("END:VCALENDAR".to_owned());
    lines.iter().map(|line| folded(line)).collect()
}

fn utc(at: Timestamp) -> String {
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// Text as RFC 5545, 3.3.11 wants it.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// A line folded at 75 octets, never inside a letter (RFC 5545, 3.1).
fn folded(line: &str) -> String {
    let mut out = String::with_capacity(line.len() + 2);
    let mut octets = 0;
    for c in line.chars() {
        if octets + c.len_utf8() > 75 {
            out.push_str("\r\n ");
            octets = 1;
        }
        out.push(c);
        octets += c.len_utf8();
    }
    out.push_str("\r\n");
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(code: &BookingCode) -> Entry<'_> {
        Entry {
            code,
            host: "example.org",
            sequence: 2,
            changed_at: "2026-11-25T10:00:00Z".parse().unwrap(),
            span: Span {
                from: "2026-12-03T14:00:00Z".parse().unwrap(),
                to: "2026-12-03T16:00:00Z".parse().unwrap(),
            },
            summary: "Baby sitter, la sera",
            location: Some("via Perù 3; scala B"),
            description: "Riga\naltra riga con parole perché la riga sia così lunga da dover essere piegata più volte",
            cancelled: false,
        }
    }

    #[test]
    fn an_entry_escapes_and_folds() {
        let code = BookingCode::from_random([1, 2, 3, 4, 5, 6, 7, 8]);
        let text = write(&entry(&code));
        assert!(text.contains("SUMMARY:Baby sitter\\, la sera\r\n"));
        assert!(text.contains("LOCATION:via Perù 3\\; scala B\r\n"));
        assert!(text.contains("DTSTART:20261203T140000Z\r\n"));
        assert!(text.contains(&format!("UID:{}@example.org\r\n", code.as_str())));
        assert!(text.lines().all(|line| line.len() <= 75), "{text}");
        let unfolded = text.replace("\r\n ", "");
        assert!(unfolded.contains("DESCRIPTION:Riga\\naltra riga con parole perché la riga sia così lunga"));
    }

    #[test]
    fn a_booking_called_off_says_so_under_the_same_name() {
        let code = BookingCode::from_random([1, 2, 3, 4, 5, 6, 7, 8]);
        let text = write(&Entry { cancelled: true, ..entry(&code) });
        assert!(text.contains("METHOD:CANCEL\r\n") && text.contains("STATUS:CANCELLED\r\n"));
    }
}
