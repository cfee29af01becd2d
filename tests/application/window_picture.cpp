// Draws the window without a screen, after some keys and clicks, and writes it as a PNG: for README's pictures and for
// looking at. Usage: window_picture OUT.png WIDTHxHEIGHT CONTENT_SCALE [STEP ...], where a STEP is one of
//   open=FILE  click=NAME  key=COMMAND  seek=FRACTION  pass=SECONDS  hover=NAME  drag=NAME:FROM:TO  wheel=NAME:NOTCHES
//   number=NAME:TEXT  resize=WIDTHxHEIGHT  menu=NAME (the right button)  type=TEXT  double=NAME  pull=NAME:UP (held)
//   press=up|down|tab|enter|backspace
#include <cstdio>
#include <cstdlib>
#include <string>

#include "app/state/command.h"
#include "tests/application/headless_application.h"

namespace netglow {
namespace {

struct Pair {
    std::string first;
    std::string second;
};
Pair split(const std::string& text, char at) {
    const std::size_t place = text.find(at);
    return place == std::string::npos ? Pair{text, ""} : Pair{text.substr(0, place), text.substr(place + 1)};
}

Key named(const std::string& name) {
    return name == "up"      ? Key::up
           : name == "down"  ? Key::down
           : name == "tab"   ? Key::tab
           : name == "enter" ? Key::enter
                             : Key::backspace;
}

void take_step(HeadlessApplication& app, UiDriver& driver, const std::string& step) {
    const auto [what, value] = split(step, '=');
    const auto [name, rest] = split(value, ':');
    if (what == "open") {
        app.events().push_back(FilesDropped{{value}});
    } else if (what == "click") {
        driver.click(value);
    } else if (what == "menu") {
        driver.click(value, 1);
    } else if (what == "hover") {
        driver.hover(value);
    } else if (what == "type") {
        driver.type(value);
    } else if (what == "press") {
        driver.key(named(value));
    } else if (what == "key") {
        if (command(value).keys.empty()) {
            std::fprintf(stderr, "window_picture: the command %s has no key\n", value.c_str());
            std::exit(2);
        }
        const Shortcut& keys = command(value).keys.front();
        driver.key(keys.key, keys.modifiers);
    } else if (what == "seek") {
        const Rect bar = driver.rect("scrub");
        driver.click_at({bar.x + bar.width * std::stof(value), bar.center().y});
    } else if (what == "pass") {
        app.pass(std::stod(value));
    } else if (what == "drag") {
        const auto [from, to] = split(rest, ':');
        driver.drag(name, std::stof(from), std::stof(to));
    } else if (what == "wheel") {
        driver.wheel(name, std::stof(rest));
    } else if (what == "number") {
        driver.enter_number(name, rest);
    } else if (what == "double") {
        driver.double_click(name);
    } else if (what == "pull") {
        const Point from = driver.rect(name).center();
        driver.press_at(from);
        app.events().push_back(MouseMoved{{from.x, from.y - std::stof(rest)}});
        driver.frames();
    } else if (what == "resize") {
        const auto [width, height] = split(value, 'x');
        app.resize(std::stoi(width), std::stoi(height));
    } else {
        std::fprintf(stderr, "window_picture: unknown step %s\n", step.c_str());
        std::exit(2);
    }
    app.settle();
}

int draw(int argc, char** argv) {
    if (argc < 4) {
        std::fprintf(stderr, "usage: window_picture OUT.png WIDTHxHEIGHT CONTENT_SCALE [STEP ...]\n");
        return 2;
    }
    const auto [width, height] = split(argv[2], 'x');
    HeadlessApplication app(std::stoi(width), std::stoi(height), std::stof(argv[3]));
    app.draw_every_frame();
    UiDriver driver(app);
    for (int i = 4; i < argc; ++i) {
        take_step(app, driver, argv[i]);
    }
    save_png(app.picture(), argv[1]);
    return 0;
}

}  // namespace
}  // namespace netglow

int main(int argc, char** argv) {
    try {
        return netglow::draw(argc, argv);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "window_picture: %s\n", error.what());
        return 1;
    }
}
