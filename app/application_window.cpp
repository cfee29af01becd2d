#include "app/application_window.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "app/cli/tell.h"
#include "app/platform/environment.h"
#include "app/window/clock.h"
#include "app/window/glfw_window.h"
#include "core/base/error.h"
#include "core/format/netglow_file.h"
#include "core/tasks/background_task.h"

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
    bool first_start() const { return loaded_.first_start; }

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
                tell(error.what());
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
                tell(error.what());
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
    EffectRunner effects;  ///< busy with a file that takes its time
};

Opened open_requested(const WindowRequest& request, const RememberedSettings& remembered, RememberedRecent& recent) {
    EffectTargets around;
    around.remember = [&recent](const std::vector<RecentChange>& changes) { return recent.change(changes); };
    Opened opened{State(article_document(), remembered.settings()), EffectRunner(std::move(around))};
    if (!remembered.message().empty()) {
        opened.state.dialogs.message = Message{"Settings", remembered.message()};
    }
    if (request.file) {
        dispatch(opened.state, OpenFile{.file = *request.file}, opened.effects);
    }
    return opened;
}

/// Unsaved work that cannot be kept must not stop a lesson: it is said in a bar, and once on standard error.
AutosaveWorker autosave_worker() {
    const std::optional<std::filesystem::path> folder = kept_work_folder();
    return folder ? AutosaveWorker(*folder, [](const std::string& words) { tell(words); })
                  : AutosaveWorker::unavailable("there is no folder for them, since HOME is not set");
}

/// Made while the window opens. A screen of another scale makes them again.
BackgroundTask<FontSet> prepare_fonts(const Settings& settings) {
    const auto scale = static_cast<float>(settings.ui_scale);
    return BackgroundTask<FontSet>([scale](TaskControl&) { return FontSet::prepared(scale); });
}

FontSet prepared(BackgroundTask<FontSet>& fonts) {
    fonts.wait();
    return fonts.take().value();
}

/// Until something is due without an event; negative: nothing is.
double seconds_until_wake(const Application& application, bool minimised, double now) {
    const std::optional<double> save = application.seconds_until_autosave(now);
    const std::optional<double> frame = minimised ? std::nullopt : application.seconds_until_frame(now);
    return save && frame ? std::min(*save, *frame) : save ? *save : frame.value_or(-1);
}

std::string window_title(const State& state) {
    return state.open.marked_title() + " – Netglow";
}

}  // namespace

struct ApplicationWindow::Parts {
    explicit Parts(const WindowRequest& request)
        : fonts(prepare_fonts(remembered.settings())),
          requested(request.file.has_value()),
          opened(open_requested(request, remembered, recent)),
          window(window_title(opened.state), remembered.settings().window, events) {
        application.emplace(std::move(opened.state), events,
                            Clipboard{[this] { return window.clipboard(); },
                                      [this](const std::string& text) { window.set_clipboard(text); }},
                            std::move(opened.effects), autosave_worker(),
                            Desktop{find_dialog_program(real_environment()), [this] { window.wake(); }, {}},
                            prepared(fonts));
        application->keep_work_at_fatal_end();
        if (remembered.first_start()) {
            choose_scale();
        }
        events.push_front(Resized{window.framebuffer_size(), window.content_scale()});
    }

    /// A newcomer's 4K screen need not be read with a magnifying glass.
    void choose_scale() {
        const double scale = first_ui_scale(window.screen_size(), window.content_scale());
        if (scale != 1) {
            application->act(SetUiScale{scale});
            const Size usual = WindowPlace{}.size;
            const auto times = static_cast<float>(scale);
            window.resize({usual.width * times, usual.height * times});
        }
    }

    /// A file that cannot be read is told in the window, over the article's network, on standard error, and by the exit
    /// status, whenever it turns out. Not before the window is there: one call gives one message, and without a window
    /// that is the one.
    void check_requested() {
        if (!requested || application->opening()) {
            return;
        }
        requested = false;
        const State& state = application->state();
        if (state.open.number == 0 && state.dialogs.message) {
            status = 1;
            tell_lines(state.dialogs.message->text);
        }
    }

    const Clock clock = steady_clock();
    RememberedSettings remembered;
    RememberedRecent recent;
    BackgroundTask<FontSet> fonts;
    bool requested;  ///< a file was, and it is not known yet what came of it
    int status = 0;
    Opened opened;
    EventQueue events;
    GlfwWindow window;
    std::optional<Application> application;
    std::string title;
    std::size_t frames = 0;
};

ApplicationWindow::ApplicationWindow(const WindowRequest& request) : parts_(std::make_unique<Parts>(request)) {}
ApplicationWindow::~ApplicationWindow() = default;

std::size_t ApplicationWindow::frames_drawn() const {
    return parts_->frames;
}
const Application& ApplicationWindow::application() const {
    return *parts_->application;
}
void ApplicationWindow::wake() {
    parts_->window.wake();
}

void ApplicationWindow::draw() {
    Application& application = *parts_->application;
    GlfwWindow& window = parts_->window;
    application.measure_edges();
    application.frame(parts_->clock());
    window.swap();
    ++parts_->frames;
    window.set_cursor(application.cursor());
    window.set_full_screen(application.state().session.full_screen);
    if (std::string now = window_title(application.state()); now != parts_->title) {
        parts_->title = std::move(now);
        window.set_title(parts_->title);
    }
}

void ApplicationWindow::run(const std::function<bool()>& stopped) {
    Application& application = *parts_->application;
    GlfwWindow& window = parts_->window;
    const Clock& clock = parts_->clock;
    const auto due = [&] {
        const std::optional<double> left = application.seconds_until_frame(clock());
        return application.wants_frame() || (left && *left <= 0);
    };
    while (!application.ended() && !(stopped && stopped())) {
        if (due() && !window.minimised()) {
            window.poll();
        } else {
            parts_->remembered.keep(application.state().session.settings);
            window.wait_events(seconds_until_wake(application, window.minimised(), clock()));
        }
        parts_->check_requested();
        application.poll_autosave(clock());
        if (!window.minimised() && due()) {
            draw();
        }
    }
    application.poll_autosave(clock());  // what was left on purpose is not kept
}

int ApplicationWindow::close() {
    Settings settings = parts_->application->state().session.settings;
    settings.window = parts_->window.place();
    parts_->remembered.keep(settings);
    return parts_->status;
}

int open_window(const WindowRequest& request) {
    ApplicationWindow window(request);
    window.run();
    return window.close();
}

}  // namespace netglow
