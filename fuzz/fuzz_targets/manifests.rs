#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| standfirst_fuzz::run("manifests", data));
