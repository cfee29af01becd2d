// A process that ends by itself keeps the unsaved work of that moment, and the next start says what happened.
#include <cstdlib>

#include "tests/application/safe.h"

namespace netglow {
namespace {

using testing::AllOf;
using testing::HasSubstr;

class FailingProcess : public testing::Test {
protected:
    /// The exit status; 128 and the signal's number where a signal ended it.
    int fail(const std::string& how) const {
        const std::string command = "ulimit -c 0; \"" NETGLOW_FAILING "\" \"" + folder().string() + "\" " + how +
                                    " 2>\"" + (scratch / "errors").string() + "\"";
        return WEXITSTATUS(std::system(command.c_str()));
    }
    std::filesystem::path folder() const { return scratch / "unsaved"; }
    ScratchFolder scratch;
};

struct End {
    const char* how;
    const char* said;  ///< by the next start
};
class FailingProcessOf : public FailingProcess, public testing::WithParamInterface<End> {};

TEST_P(FailingProcessOf, KeepsTheWorkOfThatMomentAndSaysWhatHappened) {
    ASSERT_NE(fail(GetParam().how), 0);
    HeadlessApplication app(1280, 800, 1, State(article_document()), AutosaveWorker(folder()));
    UiDriver person(app);
    const std::string words = person.text("recovery");
    EXPECT_THAT(words, HasSubstr("“Three layers of three neurons”"));
    EXPECT_THAT(words, HasSubstr(GetParam().said));
    person.key(Key::enter);
    app.settle();
    EXPECT_EQ(app.drawn("output/i1"), "0.25");
    EXPECT_TRUE(app.state().open.history.unsaved());
}

INSTANTIATE_TEST_SUITE_P(EveryWay, FailingProcessOf,
                         testing::Values(End{"check", "failing_application.cpp"}, End{"imgui", "imgui.cpp"},
                                         End{"exception", "the moon is made of cheese"},
                                         End{"memory", "memory was used that is not its own"}),
                         [](const auto& tested) { return std::string(tested.param.how); });

TEST_F(FailingProcess, WithNothingUnsavedIsToldOnceAtTheNextStart) {
    ASSERT_NE(fail("check idle"), 0);
    {
        HeadlessApplication app(1280, 800, 1, State(article_document()), AutosaveWorker(folder()));
        UiDriver person(app);
        EXPECT_THAT(person.text("message"),
                    AllOf(HasSubstr("An error in Netglow ended it: a check failed"), HasSubstr("how.empty()"),
                          HasSubstr("“Three layers of three neurons” was open, and nothing was unsaved")));
        person.key(Key::enter);
        app.settle();
        EXPECT_FALSE(person.has("message"));
    }
    HeadlessApplication app(1280, 800, 1, State(article_document()), AutosaveWorker(folder()));
    UiDriver person(app);
    EXPECT_FALSE(person.has("message"));
}

TEST_F(FailingProcess, EndsWithTheStatusOfItsFailure) {
    constexpr int kAborted = 128 + 6;
    EXPECT_EQ(fail("check"), kAborted);
    EXPECT_THAT(content_of(scratch / "errors"), HasSubstr("netglow: internal error at"));
}

}  // namespace
}  // namespace netglow
