// MonkeyRun: the program under the monkey's hands, for as many starts as it takes. What should not be is told on
// standard error, and ends the process by abort().
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <string>

#include "tests/application/headless_application.h"
#include "tests/monkey/happening.h"
#include "tests/monkey/sandbox.h"

namespace netglow {

class MonkeyRun {
public:
    /// Works in the sandbox, which this process has entered.
    explicit MonkeyRun(const Sandbox& sandbox);

    void perform(const Happening& happening);

    const State& state() const { return app_->state(); }
    const Registry& registry() const { return app_->registry(); }
    /// The monkey is where it has nothing to look for: in the file dialog outside of the sandbox.
    bool astray() const;
    /// The network has grown too large for many more steps.
    bool too_large() const;
    int starts() const { return starts_; }
    /// What has been on the screen: the first words of the names of controls ("canvas", "leaving", "path").
    const std::set<std::string, std::less<>>& seen() const { return seen_; }

private:
    void perform(const Event& event);
    void start();
    void settle();
    void press(Key key, Modifiers modifiers = {});
    void hold(Key key, Modifiers modifiers, std::size_t times);
    void look();
    void check_all(bool quit);
    void leave_everything();
    void undo_all();
    void check_quitting();
    void require(const std::string& wrong) const;

    const Sandbox& sandbox_;
    std::unique_ptr<HeadlessApplication> app_;
    /// The document as it was opened, as the text of a file; "" where it cannot be relied on to come back.
    std::string opened_;
    std::uint64_t opened_number_ = 0;
    int starts_ = 0;
    int looks_ = 0;
    std::set<std::string, std::less<>> seen_;
};

}  // namespace netglow
