// A test fixture for the file dialog, with a temporary home folder that holds folders and networks.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "core/format/netglow_file.h"
#include "tests/application/driven.h"
#include "tests/support/scratch_folder.h"

namespace netglow {

/// Must be constructed before the application, which reads HOME and the current folder.
class HomeOfItsOwn {
public:
    HomeOfItsOwn() {
        for (const char* name : {"Desktop", "Documents", "lessons/week 1", "lessons/week 2"}) {
            std::filesystem::create_directories(folder / name);
        }
        for (const char* name : {"and", "net10", "net2", "xor", ".hidden"}) {
            network(std::string("lessons/") + name + ".netglow", name);
        }
        std::ofstream(folder / "lessons" / "notes.txt") << "read me";
        ::setenv("HOME", folder.c_str(), 1);
        ::unsetenv("XDG_CONFIG_HOME");
        std::filesystem::current_path(folder / "lessons");
    }
    ~HomeOfItsOwn() {
        std::filesystem::current_path(before_);
        home_.empty() ? ::unsetenv("HOME") : ::setenv("HOME", home_.c_str(), 1);
    }
    HomeOfItsOwn(const HomeOfItsOwn&) = delete;
    HomeOfItsOwn& operator=(const HomeOfItsOwn&) = delete;

    /// Writes a network of this name with one input and one output.
    void network(const std::string& file, const std::string& name) const {
        std::ofstream(folder / file) << R"({"format":"netglow-network","version":1,"name":")" << name
                                     << R"(","input":[1],"layers":[{"activation":"identity","weights":[[2]]}]})";
    }

    ScratchFolder scratch;
    std::filesystem::path folder = std::filesystem::canonical(scratch.path());

private:
    std::filesystem::path before_ = std::filesystem::current_path();
    std::string home_ = std::getenv("HOME") != nullptr ? std::getenv("HOME") : "";
};

class FileDialogTest : public HomeOfItsOwn, public DrivenApplication {
protected:
    void ask_open() {
        press('o', kCtrl);
        app.settle();
    }
    void ask_save() {
        press('s', kCtrlShift);
        app.settle();
    }
    void press_key(Key key, Modifiers modifiers = {}) {
        person.key(key, modifiers);
        app.settle();
    }
    void click(std::string_view name) {
        person.click(name);
        app.settle();
    }
    void type(std::string_view text) {
        person.type(text);
        app.settle();
    }
    /// The folder shown in the list.
    std::filesystem::path shown_folder() { return person.text("path/list"); }
    std::string name_line() { return person.text("path/text"); }
    bool listed(const std::string& name) const { return person.has("path/entry/" + name); }
    bool asking() const { return person.has("path"); }
    std::string title() { return person.text("title"); }
};

}  // namespace netglow
