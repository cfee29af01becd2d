// The application without a screen, which ends by itself right behind an edit:
//   failing_application FOLDER check|imgui|exception|memory [idle]
// FOLDER is where unsaved work is kept. 0.5 in the first input was kept there in time; 0.25 was typed in the frames
// before the end. With `idle` nothing was.
#include <imgui.h>

#include <csignal>
#include <functional>
#include <stdexcept>
#include <string>

#include "core/base/assert.h"
#include "tests/application/headless_application.h"

namespace netglow {
namespace {

void let_nothing_through(const std::function<void()>& call) noexcept {
    call();
}

void fail(const std::string& how) {
    if (how == "check") {
        NETGLOW_ASSERT(how.empty());
    } else if (how == "imgui") {
        ImGui::NewFrame();
        ImGui::NewFrame();  // one of Dear ImGui's own checks
    } else if (how == "exception") {
        let_nothing_through([] { throw std::runtime_error("the moon is made of cheese"); });
    } else {
        ::raise(SIGSEGV);
    }
}

int run(const std::string& folder, const std::string& how, bool idle) {
    HeadlessApplication app(1280, 800, 1, State(article_document()), AutosaveWorker(folder));
    app.keep_work_at_fatal_end();
    UiDriver person(app);
    if (!idle) {
        person.enter_number("inputs/i1/box", "0.5");
        app.pass(1.1);
        app.finish_autosave();
        person.enter_number("inputs/i1/box", "0.25");
    }
    fail(how);
    return 0;
}

}  // namespace
}  // namespace netglow

int main(int argc, char** argv) {
    return argc == 3 || argc == 4 ? netglow::run(argv[1], argv[2], argc == 4) : 2;
}
