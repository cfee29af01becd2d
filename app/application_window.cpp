#include "app/application_window.h"

#include <algorithm>
#include <iostream>

#include "app/application.h"
#include "app/window/clock.h"
#include "app/window/glfw_window.h"
#include "core/base/error.h"
#include "core/format/netglow_file.h"

namespace netglow {
namespace {

/// Settings as they were read, written back where they have changed.
class RememberedSettings {
public:
    RememberedSettings() : file_(settings_file()) {
        if (file_) {
            loaded_ = load_settings(*file_);
        }
        written_ = loaded_.settings;
    }
    const Settings& settings() const { return loaded_.settings; }
    const std::string& message() const { return loaded_.message; }

    /// A folder that cannot be written must not stop a lesson: it is said once on standard error.
    void keep(const Settings& settings) {
        if (!file_ || settings == written_) {
            return;
        }
        written_ = settings;
        try {
            save_settings(settings, *file_);
        } catch (const Error& error) {
            if (!complained_) {
                std::cerr << "netglow: " << error.what() << '\n';
                complained_ = true;
            }
        }
    }

private:
    std::optional<std::filesystem::path> file_;
    LoadedSettings loaded_;
    Settings written_;
    bool complained_ = false;
};

/// The list of recent files on the disk. One that cannot be written is kept while the window is open.
class RememberedRecent {
public:
    RecentFiles change(const std::vector<RecentChange>& changes) {
        if (store_ && !failed_) {
            try {
                files_ = changes.empty() ? load_recent(*store_) : change_recent(*store_, changes);
                return files_;
            } catch (const Error& error) {
                std::cerr << "netglow: " << error.what() << '\n';
                failed_ = true;
            }
        }
        for (const RecentChange& change : changes) {
            change_list(files_, change);
        }
        return files_;
    }

private:
    std::optional<std::filesystem::path> store_ = recent_store();
    RecentFiles files_;
    bool failed_ = false;
};

struct Opened {
    State state;
    Loader loader;  ///< busy with a file that takes its time
    int status = 0;
};

/// A file that cannot be read is told in the window, over the article's network, and by the exit status.
Opened open_requested(const WindowRequest& request, const RememberedSettings& remembered) {
    Opened opened{State(article_document(), remembered.settings()), {}, 0};
    if (!remembered.message().empty()) {
        opened.state.message = Message{"Settings", remembered.message()};
    }
    if (request.file) {
        opened.loader.start(OpenFile{.file = *request.file});
        if (const std::optional<Action> outcome = opened.loader.outcome(std::chrono::milliseconds(200))) {
            opened.status = std::holds_alternative<Tell>(*outcome) ? 1 : 0;
            update(opened.state, *outcome);
        }
    }
    return opened;
}

/// Unsaved work that cannot be kept must not stop a lesson: it is said once on standard error.
Keeper keeper() {
    const std::optional<std::filesystem::path> folder = kept_work_folder();
    return folder ? Keeper(*folder, [](const std::string& words) { std::cerr << "netglow: " + words + "\n"; }) : Keeper();
}

std::string window_title(const State& state) {
    return state.marked_title() + " – Netglow";
}

void loop(Application& application, GlfwWindow& window, RememberedSettings& remembered) {
    const Clock clock = steady_clock();
    std::string title;
    while (!application.state().quit) {
        if (application.wants_frame() && !window.minimised()) {
            window.poll();
        } else {
            remembered.keep(application.state().settings);
            window.wait_events(application.keeps_in(clock()).value_or(-1));
        }
        application.keep(clock());
        if (window.minimised() || !application.wants_frame()) {
            continue;
        }
        application.frame(clock());
        window.swap();
        window.set_cursor(application.cursor());
        window.set_full_screen(application.state().full_screen);
        if (const std::string now = window_title(application.state()); now != title) {
            title = now;
            window.set_title(title);
        }
    }
    application.keep(clock());  // what was left on purpose is not kept
}

}  // namespace

int open_window(const WindowRequest& request) {
    RememberedSettings remembered;
    RememberedRecent recent;
    Opened opened = open_requested(request, remembered);
    EventQueue events;
    GlfwWindow window(window_title(opened.state), remembered.settings().window, events);
    if (opened.status != 0) {  // not earlier: one call gives one message, and without a window that is the one
        std::cerr << "netglow: " << opened.state.message->text << '\n';
    }
    Application application(std::move(opened.state), events,
                            {[&] { return window.clipboard(); },
                             [&](const std::string& text) { window.set_clipboard(text); }},
                            std::move(opened.loader), keeper(),
                            {find_dialog_program(real_environment()), [&] { window.wake(); },
                             [&](const std::vector<RecentChange>& changes) { return recent.change(changes); }});
    events.push_front(Resized{window.framebuffer_size(), window.content_scale()});
    loop(application, window, remembered);
    Settings settings = application.state().settings;
    settings.window = window.place();
    remembered.keep(settings);
    return opened.status;
}

}  // namespace netglow
