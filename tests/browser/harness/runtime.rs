//! The one asynchronous runtime, so that the tests themselves read from top to bottom.

use std::future::Future;
use std::sync::LazyLock;
use std::time::Duration;

use tokio::runtime::{Builder, Runtime};
use tokio::time::timeout;

static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| {
    Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .expect("a runtime for the servers and the drivers' connections")
});

/// How long a browser may take to answer. Firefox was once met that never did.
const PATIENCE: Duration = Duration::from_secs(150);

/// Waits for `future` on this thread.
pub fn wait_for<F: Future>(future: F) -> F::Output {
    let answer = RUNTIME.block_on(async { timeout(PATIENCE, future).await });
    answer.expect("an answer within two and a half minutes")
}

/// Lets `future` run beside the tests.
pub fn spawn<F>(future: F) -> tokio::task::JoinHandle<()>
where
    F: Future<Output = ()> + Send + 'static,
{
    RUNTIME.spawn(future)
}
