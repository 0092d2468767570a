//! Theme and explanations are part of this crate: a file that comes or goes makes it new.

fn main() {
    println!("cargo::rerun-if-changed=../../themes/wemi");
    println!("cargo::rerun-if-changed=../content/explain");
}
