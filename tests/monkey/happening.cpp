#include "tests/monkey/happening.h"

#include <cstdint>
#include <iomanip>
#include <sstream>

namespace netglow {
namespace {

std::string text_of(const Modifiers& modifiers) {
    return std::string("-") + (modifiers.ctrl ? "c" : "") + (modifiers.shift ? "s" : "") + (modifiers.alt ? "a" : "");
}
Modifiers modifiers_of(const std::string& text) {
    const auto has = [&](char letter) { return text.find(letter) != std::string::npos; };
    return {has('c'), has('s'), has('a')};
}

/// A character for whoever reads the record; it is not read again.
std::string shown(std::uint32_t code) {
    return code > ' ' && code < 0x7F ? std::string("  # ") + static_cast<char>(code) : "";
}

struct Writer {
    std::ostringstream& out;

    void operator()(const MouseMoved& event) const { out << "move " << event.at.x << ' ' << event.at.y; }
    void operator()(const MouseButton& event) const {
        out << "button " << event.button << ' ' << event.down << ' ' << text_of(event.modifiers);
    }
    void operator()(const Wheel& event) const {
        out << "wheel " << event.x << ' ' << event.y << ' ' << text_of(event.modifiers);
    }
    void operator()(const KeyEvent& event) const {
        const auto code = static_cast<std::uint32_t>(event.key);
        out << "key " << code << ' ' << event.down << ' ' << event.repeat << ' ' << text_of(event.modifiers)
            << shown(code);
    }
    void operator()(const TextTyped& event) const {
        const auto code = static_cast<std::uint32_t>(event.character);
        out << "text " << code << shown(code);
    }
    void operator()(const FilesDropped& event) const {
        out << "drop";
        for (const auto& file : event.files) {
            out << ' ' << file.filename().string();
        }
    }
    void operator()(const Resized& event) const {
        out << "resize " << event.size.width << ' ' << event.size.height << ' ' << event.scale;
    }
    void operator()(const CloseRequested&) const { out << "close"; }
    void operator()(const FocusLost&) const { out << "unfocused"; }
    void operator()(const Exposed&) const { out << "exposed"; }
    void operator()(const Event& event) const { std::visit(*this, event); }
    void operator()(const Frames& frames) const { out << "frames " << frames.count; }
    void operator()(const Wait& wait) const { out << "wait " << wait.seconds; }
    void operator()(const DrawWindow&) const { out << "draw"; }
    void operator()(const StartAgain& start) const { out << "start " << start.afresh; }
    void operator()(const CheckAll& check) const { out << "check " << check.quit; }
};

std::optional<Happening> event_of(const std::string& word, std::istringstream& in) {
    std::string modifiers;
    std::uint32_t code = 0;
    if (word == "move") {
        MouseMoved event;
        in >> event.at.x >> event.at.y;
        return Event(event);
    }
    if (word == "button") {
        MouseButton event;
        in >> event.button >> event.down >> modifiers;
        event.modifiers = modifiers_of(modifiers);
        return Event(event);
    }
    if (word == "wheel") {
        Wheel event;
        in >> event.x >> event.y >> modifiers;
        event.modifiers = modifiers_of(modifiers);
        return Event(event);
    }
    if (word == "key") {
        KeyEvent event;
        in >> code >> event.down >> event.repeat >> modifiers;
        event.key = static_cast<Key>(code);
        event.modifiers = modifiers_of(modifiers);
        return Event(event);
    }
    if (word == "text") {
        in >> code;
        return Event(TextTyped{static_cast<char32_t>(code)});
    }
    if (word == "drop") {
        FilesDropped event;
        for (std::string file; in >> file;) {
            event.files.emplace_back(file);
        }
        return Event(event);
    }
    if (word == "resize") {
        Resized event;
        in >> event.size.width >> event.size.height >> event.scale;
        return Event(event);
    }
    return word == "close"       ? std::optional<Happening>(Event(CloseRequested{}))
           : word == "unfocused" ? std::optional<Happening>(Event(FocusLost{}))
           : word == "exposed"   ? std::optional<Happening>(Event(Exposed{}))
                                 : std::nullopt;
}

}  // namespace

std::string text_of(const Happening& happening) {
    std::ostringstream out;
    out << std::setprecision(9);
    std::visit(Writer{out}, happening);
    return out.str();
}

std::optional<Happening> happening_of(const std::string& line) {
    std::istringstream in(line);
    std::string word;
    in >> word;
    if (word == "frames") {
        Frames frames;
        in >> frames.count;
        return frames;
    }
    if (word == "wait") {
        Wait wait;
        in >> wait.seconds;
        return wait;
    }
    if (word == "draw") {
        return DrawWindow{};
    }
    if (word == "start") {
        StartAgain start;
        in >> start.afresh;
        return start;
    }
    if (word == "check") {
        CheckAll check;
        in >> check.quit;
        return check;
    }
    return event_of(word, in);
}

std::vector<Happening> read_record(const std::string& text) {
    std::vector<Happening> record;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        if (const std::optional<Happening> happening = happening_of(line)) {
            record.push_back(*happening);
        }
    }
    return record;
}

}  // namespace netglow
