//! wemi
fn main() {}
