//! The time of day.

/// Now, in seconds since 1970-01-01T00:00:00Z by this device's clock; 0 outside a browser.
pub fn now() -> i64 {
    if super::HERE {
        (js_sys::Date::now() / 1000.0) as i64
    } else {
        0
    }
}

/// How far this device's zone is ahead of UTC now, in minutes.
pub fn utc_offset() -> i32 {
    if super::HERE {
        -js_sys::Date::new_0().get_timezone_offset() as i32
    } else {
        0
    }
}

/// Runs `task` once what was changed has been painted.
pub fn after_paint(task: impl FnOnce() + 'static) {
    if super::HERE {
        leptos::prelude::request_animation_frame(move || {
            leptos::prelude::set_timeout(task, std::time::Duration::ZERO);
        });
    }
}
