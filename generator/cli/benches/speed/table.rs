//! What was measured of a city of one size, as lines of a table.

use serde::Serialize;

use crate::run::Taken;

/// Everything that was measured of one city.
#[derive(Serialize)]
pub(crate) struct Measured {
    pub(crate) offers: usize,
    pub(crate) pages: usize,
    pub(crate) files: usize,
    pub(crate) bytes: u64,
    /// From nothing.
    pub(crate) full: Taken,
    /// Again, when nothing has changed.
    pub(crate) nothing: Taken,
    /// After one offer was changed.
    pub(crate) offer: Taken,
    /// After a template of many pages was changed.
    pub(crate) template: Taken,
    /// Only the check.
    pub(crate) check: Taken,
    /// Reading, parsing and writing alone, in milliseconds.
    pub(crate) floor_ms: f64,
    /// The other generator, where it is installed.
    pub(crate) hugo: Option<Taken>,
}

impl Measured {
    pub(crate) fn print(&self) {
        let Self { offers, pages, files, bytes, .. } = self;
        println!("\n{offers} offers: {pages} pages, {files} files, {:.1} MB", *bytes as f64 / 1e6);
        println!("{:<28}{:>10}{:>10}{:>10}{:>12}", "", "ms", "CPU ms", "MiB", "of Hugo's");
        let rows = [
            ("full build", &self.full),
            ("nothing changed", &self.nothing),
            ("one offer changed", &self.offer),
            ("one template changed", &self.template),
            ("check only", &self.check),
        ];
        for (name, taken) in rows {
            let ratio = self.hugo.map(|hugo| format!("{:.3}", taken.wall_ms / hugo.wall_ms));
            line(name, taken, &ratio.unwrap_or_default());
        }
        println!("{:<28}{:>10.1}", "floor: read, parse, write", self.floor_ms);
        if let Some(hugo) = &self.hugo {
            line("Hugo, full build", hugo, "1");
            println!("{:<28}{:>42.3}", "memory, full build", self.full.peak_mib / hugo.peak_mib);
        }
    }
}

fn line(name: &str, taken: &Taken, ratio: &str) {
    let Taken { wall_ms, cpu_ms, peak_mib } = taken;
    println!("{name:<28}{wall_ms:>10.1}{cpu_ms:>10.1}{peak_mib:>10.1}{ratio:>12}");
}
