#include "tests/monkey/monkey_hand.h"

#include <array>
#include <string_view>
#include <utility>

#include "app/state/command.h"
#include "app/ui/utf8.h"

namespace netglow {
namespace {

constexpr std::array kNamedKeys = {Key::escape,    Key::enter, Key::enter, Key::tab,     Key::tab,
                                   Key::backspace, Key::del,   Key::left,  Key::right,   Key::up,
                                   Key::down,      Key::home,  Key::end,   Key::page_up, Key::page_down,
                                   Key::f1,        Key::f2,    Key::f5,    Key::f11,     Key::space};
constexpr std::string_view kPrintable = "abcdefghijklmnopqrstuvwxyz0123456789+-.,;'#<=/\\[]`";

constexpr std::array<std::string_view, 26> kTexts = {
    "0.5",   "-1",
    "12",    "3",
    "1/3",   "0,5",
    "1e-3",  "0.5*2",
    "",      "-",
    "abc",   "1/0",
    "nan",   "inf",
    ".",     "e",
    "2^3",   "(1+",
    "xor",   "..",
    "  7 ",  "ü≤é",
    "😀",     "a b",
    "net10", "0.000000000000001234567890123456789",
};
constexpr std::array<std::string_view, 4> kLargeNumbers = {"12345", "1e300", "-1e308", "999999999999999999999"};

std::string_view kind_of(std::string_view name) {
    return name.substr(0, name.find('/'));
}

bool printable(Key key) {
    return key < Key::escape && key != Key::none;
}

}  // namespace

void MonkeyHand::add(const Event& event) {
    doings_.emplace_back(event);
    const int frames = random_.percent(70) ? 1 : random_.between(0, 3);
    if (frames > 0) {
        doings_.emplace_back(Frames{frames});
    }
}

void MonkeyHand::wait_a_little() {
    doings_.emplace_back(Frames{random_.between(1, 3)});
}

Modifiers MonkeyHand::any_modifiers() {
    constexpr std::array<Modifiers, 12> kHeld = {Modifiers{},
                                                 {},
                                                 {},
                                                 {},
                                                 {},
                                                 {.ctrl = true},
                                                 {.ctrl = true},
                                                 {.shift = true},
                                                 {.shift = true},
                                                 {.ctrl = true, .shift = true},
                                                 {.alt = true},
                                                 {.ctrl = true, .alt = true}};
    return random_.one_of(kHeld);
}

/// As GLFW tells it: the key, the character where it types one, and the key again when it is let go.
void MonkeyHand::press(Key key, Modifiers modifiers, bool types) {
    add(KeyEvent{key, true, modifiers, false});
    if (types && printable(key) && !modifiers.ctrl && !modifiers.alt) {
        auto character = static_cast<char32_t>(key);
        character -= modifiers.shift && character >= U'a' && character <= U'z' ? U'a' - U'A' : 0;
        add(TextTyped{character});
    }
    while (random_.percent(6)) {
        add(KeyEvent{key, true, modifiers, true});
    }
    if (!random_.percent(2)) {
        add(KeyEvent{key, false, modifiers, false});
    }
}

void MonkeyHand::press_command(const State& state) {
    const Command* wanted = &random_.one_of(commands());
    // Keys that do nothing now, and the end of everything, come up less often.
    for (int i = 0; i < 2 && (!wanted->applies(state) || wanted->name == "quit"); ++i) {
        wanted = &random_.one_of(commands());
    }
    if (!wanted->keys.empty()) {
        const Shortcut& shortcut = random_.one_of(wanted->keys);
        press(shortcut.key, shortcut.modifiers, true);
    }
}

void MonkeyHand::press_any() {
    const Key key = random_.percent(50) ? random_.one_of(kNamedKeys) : key_of(random_.one_of(kPrintable));
    press(key, any_modifiers(), true);
}

void MonkeyHand::type(const std::string& utf8) {
    std::string_view left = utf8;
    while (!left.empty()) {
        const char32_t character = take_character(left);
        const bool has_key = character >= ' ' && character < 0x7F;
        const Key key = has_key ? static_cast<Key>(character) : Key::none;
        if (has_key) {
            doings_.emplace_back(Event(KeyEvent{key, true, {}, false}));
        }
        add(TextTyped{character});
        if (has_key) {
            doings_.emplace_back(Event(KeyEvent{key, false, {}, false}));
        }
    }
}

void MonkeyHand::click(Point at) {
    const int button = random_.percent(85) ? 0 : random_.between(1, 2);
    const Modifiers modifiers = random_.percent(90) ? Modifiers{} : any_modifiers();
    add(MouseMoved{at});
    for (int i = random_.percent(15) ? 2 : 1; i > 0; --i) {
        add(MouseButton{button, true, modifiers});
        if (!random_.percent(1)) {
            add(MouseButton{button, false, modifiers});
        }
    }
}

void MonkeyHand::drag(Point from, Point to) {
    const int button = random_.percent(85) ? 0 : random_.between(1, 2);
    const Modifiers modifiers = random_.percent(80) ? Modifiers{} : any_modifiers();
    add(MouseMoved{from});
    add(MouseButton{button, true, modifiers});
    const int steps = random_.between(1, 6);
    for (int i = 1; i <= steps; ++i) {
        add(MouseMoved{from + (to - from) * (static_cast<float>(i) / static_cast<float>(steps))});
    }
    if (random_.percent(15)) {  // something else comes between
        random_.percent(50) ? press(Key::escape, {}, false) : press_any();
    }
    if (!random_.percent(5)) {
        add(MouseButton{button, false, modifiers});
    }
}

void MonkeyHand::edit_text(bool large_numbers) {
    const Modifiers ctrl{.ctrl = true};
    for (int i = random_.between(1, 4); i > 0; --i) {
        switch (random_.below(8)) {
            case 0:
                press(key_of(random_.one_of(std::string_view("acvxzy"))), ctrl, false);
                break;
            case 1:
                for (int j = random_.between(1, 5); j > 0; --j) {
                    press(random_.percent(80) ? Key::backspace : Key::del, {}, false);
                }
                break;
            case 2:
                press(random_.percent(50) ? Key::home : Key::end, {.shift = random_.percent(50)}, false);
                break;
            case 3:
                press(random_.percent(50) ? Key::left : Key::right,
                      {.ctrl = random_.percent(50), .shift = random_.percent(50)}, false);
                break;
            default:
                type(std::string(large_numbers && random_.percent(15) ? random_.one_of(kLargeNumbers)
                                                                      : random_.one_of(kTexts)));
                break;
        }
    }
    if (random_.percent(2)) {
        type(std::string(300, '1'));
    }
}

void MonkeyHand::type_into(Point at, bool large_numbers) {
    add(MouseMoved{at});
    for (int i = random_.percent(40) ? 2 : 1; i > 0; --i) {
        add(MouseButton{0, true, {}});
        add(MouseButton{0, false, {}});
    }
    edit_text(large_numbers);
    constexpr std::array kEnds = {Key::enter, Key::enter, Key::enter, Key::tab, Key::escape, Key::none};
    if (const Key end = random_.one_of(kEnds); end != Key::none) {
        press(end, {.shift = random_.percent(10)}, false);
    }
}

void MonkeyHand::undo_and_redo() {
    for (int i = random_.between(1, 12); i > 0; --i) {
        const bool undo = random_.percent(65);
        press(key_of('z'), {.ctrl = true, .shift = !undo}, false);
    }
}

void MonkeyHand::happen_to_window() {
    switch (random_.below(8)) {
        case 0:
        case 1: {
            window_ = random_.percent(50) ? Size{1280, 800}
                                          : Size{static_cast<float>(random_.between(320, 2000)),
                                                 static_cast<float>(random_.between(240, 1400))};
            constexpr std::array kScales = {1.F, 1.F, 1.F, 1.F, 1.F, 1.F, 1.25F, 2.F};
            add(Resized{window_, random_.one_of(kScales)});
            break;
        }
        case 2:
            add(Resized{{0, 0}, 1});  // minimised
            rest();
            add(Resized{window_, 1});
            break;
        case 3:
            add(FocusLost{});
            break;
        case 4:
            add(Exposed{});
            break;
        case 5:
            add(CloseRequested{});
            break;
        default: {
            FilesDropped dropped;
            for (int i = random_.percent(90) ? 1 : random_.between(0, 4); i > 0; --i) {
                dropped.files.emplace_back(random_.one_of(files_));
            }
            add(dropped);
            break;
        }
    }
}

void MonkeyHand::rest() {
    doings_.emplace_back(Wait{random_.real(0.05F, 1.5F)});
}

Point MonkeyHand::any_control(const Registry& registry, std::string& name) {
    const auto& all = registry.all();
    if (all.empty()) {
        return any_point();
    }
    std::vector<std::string_view> kinds;
    for (const auto& [each, control] : all) {
        if (kinds.empty() || kinds.back() != kind_of(each)) {
            kinds.push_back(kind_of(each));
        }
    }
    const std::string_view kind = random_.one_of(kinds);
    std::vector<const std::pair<const std::string, Control>*> of_kind;
    for (const auto& each : all) {
        if (kind_of(each.first) == kind) {
            of_kind.push_back(&each);
        }
    }
    const auto& [chosen, control] = *random_.one_of(of_kind);
    name = chosen;
    const Rect& rect = control.rect;
    return random_.percent(60) ? rect.center()
                               : Point{random_.real(rect.x, rect.right()), random_.real(rect.y, rect.bottom())};
}

std::vector<Happening> MonkeyHand::next(const State& state, const Registry& registry) {
    doings_.clear();
    std::string name;
    const Point control = any_control(registry, name);
    const bool large_numbers = state.dialogs.sheet == Sheet::none;  // no layer of 12345 neurons
    const int what = random_.between(1, 100);
    if (what <= 21) {
        press_command(state);
    } else if (what <= 30) {
        press_any();
    } else if (what <= 48) {
        click(control);
    } else if (what <= 53) {
        click(any_point());
    } else if (what <= 62) {
        drag(control, control + Point{random_.real(-150, 150), random_.real(-150, 150)});
    } else if (what <= 66) {
        drag(any_point(), any_point());
    } else if (what <= 71) {
        add(MouseMoved{random_.percent(70) ? control : any_point()});
        add(Wheel{random_.percent(80) ? 0 : random_.real(-3, 3), random_.real(-4, 4), any_modifiers()});
    } else if (what <= 83) {
        type_into(control, large_numbers);
    } else if (what <= 87) {
        edit_text(large_numbers);
    } else if (what <= 91) {
        undo_and_redo();
    } else if (what <= 94) {
        happen_to_window();
    } else if (what == 95) {
        press(Key::tab, {.ctrl = true, .shift = random_.percent(30)}, false);
    } else if (what == 96) {
        press(random_.percent(50) ? key_of('b') : Key::f5, {}, true);
    } else if (what <= 98) {
        rest();
    } else if (random_.percent(50)) {
        doings_.emplace_back(DrawWindow{});
    } else if (random_.percent(80)) {
        doings_.emplace_back(CheckAll{random_.percent(30)});
    } else {
        doings_.emplace_back(StartAgain{});
    }
    wait_a_little();
    return std::move(doings_);
}

}  // namespace netglow
