//! The one asynchronous runtime, so that the tests themselves read from top to bottom.

use std::future::Future;
use std::sync::LazyLock;

use tokio::runtime::{Builder, Runtime};

static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| {
    Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .expect("a runtime for the servers and the drivers' connections")
});

/// Waits for `future` on this thread.
pub fn wait_for<F: Future>(future: F) -> F::Output {
    RUNTIME.block_on(future)
}

/// Lets `future` run beside the tests.
pub fn spawn<F>(future: F) -> tokio::task::JoinHandle<()>
where
    F: Future<Output = ()> + Send + 'static,
{
    RUNTIME.spawn(future)
}
