//! The theme is part of this crate: a file that comes or goes makes it new.

fn main() {
    println!("cargo::rerun-if-changed=../../themes/wemi");
}
