//! Mounts the page. Only a browser runs it; natively it does nothing.

// The same work as the standard library's in a fraction of its code.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    #[cfg(target_arch = "wasm32")]
    standfirst::page::mount();
}
