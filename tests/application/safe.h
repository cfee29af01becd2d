// A test fixture for saving and recovery: the application, a simulated user, and a temporary folder.
#pragma once

#include "core/format/netglow_file.h"
#include "tests/application/driven.h"
#include "tests/support/scratch_folder.h"

namespace netglow {

class SafeApplication : public DrivenApplication {
protected:
    void drop(const std::filesystem::path& file) {
        app.events().push_back(FilesDropped{{file}});
        app.settle();
    }
    void close_window() {
        app.events().push_back(CloseRequested{});
        app.settle();
    }
    void click(std::string_view name) {
        person.click(name);
        app.settle();
    }
    void press_key(Key key) {
        person.key(key);
        app.settle();
    }
    /// Opens the file and sets its first input to 0.5, unsaved.
    std::filesystem::path open_and_edit(const std::string& name = "mine.netglow") {
        const std::filesystem::path file = scratch.with(name, to_netglow(article_document()));
        drop(file);
        edit();
        return file;
    }
    void edit(const char* value = "0.5") {
        person.enter_number("inputs/i1/box", value);
        app.settle();
    }
    double first_input() const { return app.state().open.document.input[0]; }

    ScratchFolder scratch;
};

}  // namespace netglow
