#include "app/state/command.h"

#include <gtest/gtest.h>

#include <set>

#include "tests/state/at_once.h"

namespace netglow {
namespace {

TEST(Commands, HaveNamesAndKeysOfTheirOwn) {
    std::set<std::string_view> names;
    for (const Command& each : commands()) {
        EXPECT_TRUE(names.insert(each.name).second) << each.name;
        EXPECT_FALSE(each.what.empty()) << each.name;
    }
}

TEST(Commands, ShareAKeyOnlyWhereOneOfThemApplies) {
    State state(article_document());
    for (const Place& place : {Place{}, Place{NeuronAt{0, 1}}, Place{NeuronAt{2, 1}}, Place{EdgeAt{1, 0, 2}}}) {
        state.view.selected = place;
        std::set<std::string> keys;
        for (const Command& each : commands()) {
            for (const Shortcut& shortcut : each.keys) {
                if (each.applies(state)) {
                    EXPECT_TRUE(keys.insert(shortcut_text(shortcut)).second) << shortcut_text(shortcut);
                }
            }
        }
    }
}

TEST(Commands, AreFoundByTheirKeys) {
    EXPECT_EQ(command_for(Key::space, {})->name, "play");
    EXPECT_EQ(command_for(key_of('z'), {.ctrl = true})->name, "undo");
    EXPECT_EQ(command_for(key_of('z'), {.ctrl = true, .shift = true})->name, "redo");
    EXPECT_EQ(command_for(key_of('y'), {.ctrl = true})->name, "redo");
    EXPECT_EQ(command_for(key_of('t'), {.ctrl = true})->name, "theme");
    EXPECT_EQ(command_for(key_of('y'), {}), nullptr);
}

TEST(Commands, FindPlusWhetherOrNotItNeedsShift) {
    EXPECT_EQ(command_for(Key::plus, {.ctrl = true, .shift = true})->name, "larger");
    EXPECT_EQ(command_for(Key::plus, {.ctrl = true})->name, "larger");
    EXPECT_EQ(command_for(key_of('='), {.ctrl = true})->name, "larger");
    EXPECT_EQ(command_for(Key::minus, {.ctrl = true})->name, "smaller");
}

TEST(Commands, SayTheirKeysAsTheyArePrinted) {
    EXPECT_EQ(shortcut_text(command("play")), "Space");
    EXPECT_EQ(shortcut_text(command("redo")), "Ctrl+Shift+Z");
    EXPECT_EQ(shortcut_text(command("step_forward")), "→");
    EXPECT_EQ(shortcut_text(command("help")), "F1");
}

TEST(Commands, ChangeBetweenLightAndDarkAndToGreysAndBack) {
    State state(article_document());
    const auto after = [&](std::string_view name) {
        act(state, command(name).action(state));
        return state.session.settings.theme;
    };
    EXPECT_EQ(after("theme"), ThemeKind::dark);
    EXPECT_EQ(after("theme"), ThemeKind::light);
    EXPECT_EQ(after("print_theme"), ThemeKind::print);
    EXPECT_EQ(after("print_theme"), ThemeKind::light);
    EXPECT_EQ(after("print_theme"), ThemeKind::print);
    EXPECT_EQ(after("theme"), ThemeKind::light);
    EXPECT_TRUE(command("print_theme").keys.empty());
}

TEST(Commands, OneKeyGoesThroughTheMeasuresOfEdgesAndTheMenuHasEach) {
    State state(article_document());
    EXPECT_EQ(command_for(key_of('m'), {})->name, "next_edges");
    for (const EdgeMeasure measure :
         {EdgeMeasure::weight, EdgeMeasure::product, EdgeMeasure::sign, EdgeMeasure::automatic}) {
        act(state, command("next_edges").action(state));
        EXPECT_EQ(state.session.settings.edges, measure);
    }
    for (const EdgeMeasure measure : kEdgeMeasures) {
        const Command& item = command("edges_" + std::string(name_of(measure)));
        EXPECT_EQ(item.group, CommandGroup::view);
        act(state, item.action(state));
        EXPECT_EQ(state.session.settings.edges, measure);
    }
}

TEST(Commands, ApplyOnlyWhereTheyDoSomething) {
    State state(article_document());
    EXPECT_FALSE(command("undo").applies(state));
    EXPECT_FALSE(command("start").applies(state));
    EXPECT_TRUE(command("end").applies(state));
    act(state, EditDocument{SetInput{0, 0.25}});
    act(state, GoToEnd{});
    EXPECT_TRUE(command("undo").applies(state));
    EXPECT_FALSE(command("end").applies(state));
}

}  // namespace
}  // namespace netglow
