//! Mounts the page. Only a browser runs it; natively it does nothing.

fn main() {
    #[cfg(target_arch = "wasm32")]
    standfirst::page::mount();
}
