//! A broken worker on the host: the one in use stays in charge, or the network is asked.

use serde_json::Value;

use crate::harness::{Fault, Page, Server, Settings};
use crate::offline::{again, installed, settled};
use crate::sample::{self, HEADLINE};

/// Has the browser look for a newer worker now and not some time; whether it found one.
fn update(page: &Page) -> Value {
    page.script_later(
        "const done = arguments[arguments.length - 1];
         navigator.serviceWorker.getRegistration().then((it) => it.update()).then(
           (it) => done(it.installing || it.waiting ? 'new' : 'same'), () => done('refused'))",
        Vec::new(),
    )
}

/// Leaves the page, so that a worker that waits takes over, and comes back.
#[track_caller]
fn leave_and_return(page: &Page, site: &Server) {
    page.go("about:blank");
    page.rest(std::time::Duration::from_millis(300));
    page.go(&site.address("./"));
    page.sees("heading", HEADLINE);
}

in_both_engines! {
    fn one_that_cannot_be_installed_leaves_the_old_one_in_charge(engine) {
        let site = sample::site();
        let mut page = sample::open(engine, Settings::default(), &site);
        installed(&page);
        page.expects_message(engine, "");
        for broken in [
            "this is no script",
            "throw new Error('a broken worker')",
            "oninstall = (event) => event.waitUntil(Promise.reject(new Error('a broken worker')));",
        ] {
            site.lay("worker.js", broken);
            update(&page);
            again(&page);
            page.sees("heading", HEADLINE);
        }
        for fault in [Fault::Html, Fault::Status(404), Fault::Status(500), Fault::Truncated, Fault::Aborted] {
            site.fail("worker.js", fault);
            assert_eq!(update(&page), "refused", "{fault:?}");
            again(&page);
            page.sees("heading", HEADLINE);
            site.mend("worker.js");
        }
        site.cut_off();
        leave_and_return(&page, &site);
    }

    fn one_whose_answers_throw_leaves_the_network(engine) {
        let site = sample::site();
        let mut page = sample::open(engine, Settings::default(), &site);
        settled(&page);
        page.expects_message(engine, "");
        site.lay("worker.js", "onfetch = () => { throw new Error('a broken worker'); };");
        assert_eq!(update(&page), "new");
        leave_and_return(&page, &site);
        again(&page);
        page.sees("heading", HEADLINE);
    }

    fn one_that_answers_nothing_is_replaced_once_it_is_mended(engine) {
        let site = sample::site();
        let mut page = sample::open(engine, Settings::default(), &site);
        installed(&page);
        page.expects_message(engine, "");
        let sound = std::fs::read(crate::harness::built_page().join("worker.js")).expect("the worker");
        site.lay("worker.js", "onfetch = (event) => event.respondWith(Promise.reject(new Error('a broken worker')));");
        assert_eq!(update(&page), "new");
        page.go("about:blank");
        page.rest(std::time::Duration::from_millis(300));
        page.try_to_go(&site.address("./"));
        site.lay("worker.js", sound);
        // A browser looks for another worker a while after each visit.
        let is_back = (0..5).any(|_| {
            page.try_to_go(&site.address("./"));
            page.rest(std::time::Duration::from_millis(2_500));
            page.finds("heading", HEADLINE).is_some()
        });
        assert!(is_back);
    }
}
