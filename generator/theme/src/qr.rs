//! A QR code of an address, drawn as SVG: from paper one comes back to the page (rule 38).

use fast_qr::{ECL, Module, QRBuilder};

/// Light modules around the code, without which no camera finds it.
const QUIET: usize = 4;

/// The code as an `<svg>`, a module a unit; its colour and size are the style's. `None` when the text
/// is too long for a code: some two thousand letters.
pub(crate) fn svg(text: &str) -> Option<String> {
    // 15 % of it may be covered by a thumb, a crease, a magnet.
    let code = QRBuilder::new(text).ecl(ECL::M).build().ok()?;
    let side = code.size + 2 * QUIET;
    let rows = code.data.chunks(code.size).take(code.size).enumerate();
    let path: String = rows.map(|(y, row)| strokes(row, QUIET + y)).collect();
    Some(format!(
        r##"<svg class="qr" viewBox="0 0 {side} {side}" aria-hidden="true"><path stroke="#000" d="{path}"/></svg>"##
    ))
}

/// A stroke for each run of dark modules of a row.
fn strokes(row: &[Module], y: usize) -> String {
    let mut strokes = Vec::new();
    let mut pen = None;
    let mut from = QUIET;
    for run in row.chunk_by(|a, b| a.value() == b.value()) {
        let to = from + run.len();
        if run.first().is_some_and(|module| module.value()) {
            strokes.push(match pen {
                Some(pen) => format!("m{} 0h{}", from - pen, run.len()),
                None => format!("M{from} {y}.5h{}", run.len()),
            });
            pen = Some(to);
        }
        from = to;
    }
    strokes.concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How wide a code is, and its dark modules.
    fn dark(svg: &str) -> (usize, Vec<(usize, usize)>) {
        let between = |open: &str, close: &str| svg.split(open).nth(1).unwrap().split(close).next().unwrap();
        let side: usize = between("viewBox=\"0 0 ", " ").parse().unwrap();
        let path = between(" d=\"", "\"");
        let mut dark = Vec::new();
        let (mut x, mut y) = (0, 0);
        // "M4 4.5h7m3 0h1": a letter with its numbers.
        // "M4 4.5h7m3 0h1": letters with their numbers.
        let commands = path.replace('M', ",M ").replace('m', ",m ").replace('h', ",h ");
        for command in commands.split(',').skip(1) {
            let words: Vec<&str> = command.split(' ').collect();
            let first: usize = words[1].parse().unwrap();
            match words[0] {
                "M" => (x, y) = (first, words[2].strip_suffix(".5").unwrap().parse().unwrap()),
                "m" => x += first,
                _ => {
                    dark.extend((x..x + first).map(|x| (x, y)));
                    x += first;
                }
            }
        }
        (side, dark)
    }

    #[test]
    fn rule_38_a_camera_reads_the_address_from_what_is_drawn() {
        for url in [
            "https://wemi.example.org/",
            "https://wemi.example.org/en/trova/servizio/baby-sitter/municipio/3/pagina/2/",
            "https://wemi.example.org/scelte?o=melograno/baby-sitter&o=gelso-e-ringhiera/vassoio-caldo",
        ] {
            let (side, dark) = dark(&svg(url).unwrap());
            // A camera sees more than one point a module.
            let scale = 4;
            let mut image = rqrr::PreparedImage::prepare_from_bitmap(side * scale, side * scale, |x, y| {
                dark.contains(&(x / scale, y / scale))
            });
            let codes = image.detect_grids();
            assert_eq!(codes.len(), 1, "{url}");
            assert_eq!(codes[0].decode().unwrap().1, url);
        }
    }

    #[test]
    fn what_no_code_can_hold_has_none() {
        assert!(svg(&"a".repeat(2_331)).is_some());
        assert_eq!(svg(&"a".repeat(2_332)), None);
    }
}
