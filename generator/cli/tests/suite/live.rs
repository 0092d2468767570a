//! Open pages follow what is saved: as an editor's program saves it, one file or hundreds.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};

use serde_json::Value;
use tempfile::TempDir;
use wemi_tests::people::{Answer, Browser};

use crate::files::copy;
use crate::server::{Server, wemi};

const OFFER: &str = "content/providers/il-filo/baby-sitter.md";
const OFFER_PAGE: &str = "/offerte/il-filo/baby-sitter/";

/// Which site a page is told of.
fn version(news: &Value) -> String {
    news.get("version").and_then(Value::as_str).expect("a version").to_owned()
}

/// A small site being edited, a server that follows it, and a page that listens.
struct Desk {
    folder: TempDir,
    server: Server,
    events: BufReader<TcpStream>,
    version: String,
}

impl Desk {
    fn new() -> Self {
        let folder = TempDir::new().expect("a folder");
        let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content/tests/base");
        copy(&base, &folder.path().join("site"));
        let errors = fs::File::create(folder.path().join("errors")).expect("a file");
        let mut command = wemi();
        command.args(["serve", "--ephemeral", "--site"]).arg(folder.path().join("site")).stderr(errors);
        let (server, _) = Server::start(&mut command);
        let events = listen(&server.url);
        let mut desk = Self { folder, server, events, version: String::new() };
        desk.version = version(&desk.next());
        desk
    }

    /// What the page is told next.
    fn next(&mut self) -> Value {
        loop {
            let mut line = String::new();
            assert!(self.events.read_line(&mut line).expect("a line") > 0, "the stream has ended");
            if let Some(data) = line.strip_prefix("data:") {
                return serde_json::from_str(data).expect("json");
            }
        }
    }

    /// Waits until there is a new site.
    fn changed(&mut self) {
        loop {
            let news = self.next();
            let version = version(&news);
            if news.get("problems").is_none_or(Value::is_null) && version != self.version {
                self.version = version;
                return;
            }
        }
    }

    /// Waits until there is none, because of something that says these words.
    fn broken(&mut self, words: &str) {
        let says = |news: &Value| news.get("problems")?.as_str().map(|problems| problems.contains(words));
        while says(&self.next()) != Some(true) {}
    }

    /// Waits until the page shows some words, however many builds that takes.
    async fn shows(&mut self, page: &str, words: &str) {
        while !self.open(page).await.says(words) {
            self.changed();
        }
    }

    async fn open(&self, page: &str) -> Answer {
        Browser::new(&self.server.url).open(page).await
    }

    fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join("site").join(path)
    }

    fn read(&self, path: &str) -> String {
        String::from_utf8(fs::read(self.path(path)).expect("a file")).expect("text")
    }

    #[expect(clippy::disallowed_methods, reason = "a test writes its own files")]
    fn write(&self, path: &str, text: &str) {
        fs::create_dir_all(self.path(path).parent().expect("a parent")).expect("made");
        fs::write(self.path(path), text).expect("written");
    }

    fn change(&self, path: &str, old: &str, new: &str) {
        let text = self.read(path);
        assert!(text.contains(old), "{path} does not hold {old:?}");
        self.write(path, &text.replacen(old, new, 1));
    }
}

fn listen(url: &str) -> BufReader<TcpStream> {
    let host = url.trim_start_matches("http://");
    let mut stream = TcpStream::connect(host).expect("connected");
    write!(stream, "GET /_live/eventi HTTP/1.1\r\nHost: {host}\r\n\r\n").expect("asked");
    BufReader::new(stream)
}

#[tokio::test]
async fn a_saved_file_reaches_the_page_the_functions_and_the_style() {
    let mut desk = Desk::new();
    let page = desk.open(OFFER_PAGE).await;
    let tag = format!("<script src=\"/_live/live.js\" data-version=\"{}\" defer></script>", desk.version);
    assert!(page.body.contains(&tag), "the page knows its version: {}", page.body);

    desk.change(OFFER, "title: Baby sitter", "title: Tata");
    desk.changed();
    assert!(desk.open(OFFER_PAGE).await.says("Tata dopo la scuola"));

    desk.change("site.toml", "phone = \"02 5555 0100\"", "phone = \"02 5555 0199\"");
    desk.changed();
    assert!(
        desk.open("/prenotazioni/").await.says("02 5555 0199"),
        "a function's page, by the new theme bundle"
    );

    let theme = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../themes/wemi");
    copy(&theme, &desk.path("themes/wemi"));
    desk.change("themes/wemi/templates/page.html", "<h1>", "<h1>Nuovo: ");
    desk.shows("/privacy/", "Nuovo: ").await;
}

#[tokio::test]
async fn errors_are_told_over_the_last_good_site_until_they_are_mended() {
    let mut desk = Desk::new();
    desk.change(OFFER, "title: Baby sitter", "titolo: Tata");
    let news = desk.next();
    let problems = news["problems"].as_str().expect("problems");
    assert!(
        problems.contains("errore[unknown-key]") && problems.contains("baby-sitter.md:2:1"),
        "{problems}"
    );
    assert_eq!(news["version"], desk.version.as_str(), "the site is the one of before");
    assert!(desk.open(OFFER_PAGE).await.says("Baby sitter dopo la scuola"));

    desk.change(OFFER, "titolo: Tata", "title: <b>Tata");
    desk.changed();
    assert!(desk.open(OFFER_PAGE).await.body.contains("&lt;b&gt;Tata dopo la scuola"));

    desk.change(OFFER, "title: <b>Tata", "title: <b>Tata\nfoo: <i>");
    assert!(
        desk.next()["problems"].as_str().expect("problems").contains("foo: &lt;i&gt;"),
        "shown, not obeyed"
    );
    desk.change(OFFER, "\nfoo: <i>", "");
    assert_eq!(desk.next()["problems"], Value::Null, "the same site as before, and nothing is wrong");
}

#[tokio::test]
async fn the_terminal_shows_what_is_new_and_names_what_is_mended() {
    let mut desk = Desk::new();
    let page = "content/pages/privacy.md";
    let count = |desk: &Desk, words: &str| desk.read("../errors").matches(words).count();
    desk.write("content/appunti.txt", "note");
    desk.change(page, "Poco.", "Poco.\n\nVai [qui](/non-c-e/).");
    desk.broken("link-nowhere");
    desk.change(OFFER, "title: Baby sitter", "titolo: Tata");
    desk.broken("titolo: Tata");
    let unknown = "errore[unknown-key]";
    assert_eq!((count(&desk, unknown), count(&desk, "errore[link-nowhere]")), (1, 1));
    assert_eq!(count(&desk, "a posto"), 0, "texts are not looked at while the data have errors");
    desk.change(OFFER, "titolo: Tata", "titolo: Tato");
    desk.broken("titolo: Tato");
    assert_eq!(count(&desk, unknown), 1, "{}", desk.read("../errors"));
    assert_eq!(count(&desk, "Restano "), 1);

    desk.change(OFFER, "titolo: Tato", "title: Tata");
    desk.broken("link-nowhere");
    assert_eq!(count(&desk, "a posto"), 0, "the link still leads nowhere");
    assert_eq!(count(&desk, "errore[link-nowhere]"), 1, "and is known");
    desk.change(page, "(/non-c-e/)", "(/servizi/)");
    desk.changed();
    let told = desk.read("../errors");
    let link = format!("a posto: {page}: `/non-c-e/` non porta da nessuna parte [link-nowhere]");
    for mended in [link, format!("a posto: {OFFER}: ")] {
        assert!(told.contains(&mended), "{mended}: {told}");
    }
    assert_eq!(count(&desk, "avviso[unknown-file]"), 1, "{told}");

    desk.change(OFFER, "title: Tata", "title: Bambinaia");
    desk.changed();
    assert_eq!(desk.read("../errors"), told, "nothing is new");
}

#[tokio::test]
async fn however_files_are_saved_the_site_follows() {
    let mut desk = Desk::new();
    // As many editors save: a new file beside the old one, in whose place it is put.
    let text = desk.read(OFFER);
    desk.write("content/providers/il-filo/.baby-sitter.md.swp", "");
    desk.write("content/providers/il-filo/.new", &text.replace("title: Baby sitter", "title: Tata"));
    fs::rename(desk.path("content/providers/il-filo/.new"), desk.path(OFFER)).expect("renamed");
    desk.shows(OFFER_PAGE, "Tata dopo").await;

    // As a checkout does: hundreds of files at once, in folders that were not there.
    for number in 0..300 {
        let news = "content/pages/pagina-";
        desk.write(&format!("{news}{number}.md"), &format!("---\ntitle: Pagina {number}\nsummary: x\n---\n"));
    }
    desk.shows("/pagina-299/", "Pagina 299").await;
    fs::remove_dir_all(desk.path("content/pages")).expect("removed");
    desk.write("content/pages/privacy.md", "---\ntitle: Ancora la privacy\nsummary: x\n---\n");
    desk.shows("/privacy/", "Ancora la privacy").await;
    assert_eq!(desk.open("/pagina-299/").await.status, 404);

    // And with a whole folder put in the place of another.
    fs::rename(desk.path("content"), desk.path("content.old")).expect("renamed");
    copy(&desk.path("content.old"), &desk.path("content"));
    desk.change(OFFER, "title: Tata", "title: Bambinaia");
    desk.shows(OFFER_PAGE, "Bambinaia dopo").await;
    desk.change(OFFER, "title: Bambinaia", "title: Educatrice");
    desk.shows(OFFER_PAGE, "Educatrice dopo").await;
}

#[cfg(unix)]
#[test]
fn a_page_that_listens_does_not_keep_the_server_from_ending() {
    let mut desk = Desk::new();
    assert_eq!(desk.server.interrupted(), Some(0));
    let errors = desk.read("../errors");
    assert!(!errors.contains("did not end in time"), "{errors}");
}

#[tokio::test]
async fn only_what_a_get_answers_with_is_given_the_script() {
    let desk = Desk::new();
    let not_found = desk.open("/non-c-e/").await;
    assert_eq!(not_found.status, 404);
    assert!(not_found.body.contains("/_live/live.js"), "a page that isn't there may come to be");
    let style = desk.open("/_live/live.css").await;
    assert!(!style.body.contains("data-version"), "only pages");
    let form = desk.open("/proponi/segnalazione?pagina=/privacy/").await.form("/proponi/segnalazione");
    let answer = Browser::new(&desk.server.url).post(&form.action, &form.fields).await;
    assert!(!answer.body.contains("/_live/live.js"), "asking for its address again gives another page");
}
