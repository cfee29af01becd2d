// Registry: where each named control was in the last frame. Tests drive controls by these names, and lessons will point
// at them; a name is not the label ("inputs/i1/slider", "transport/play").
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/geometry.h"

namespace netglow {

struct Control {
    Rect rect;         ///< pixels of the framebuffer
    std::string text;  ///< what it shows: a value, a label
    bool enabled = true;
};

class Registry {
public:
    void begin_frame() { controls_.clear(); }
    void add(std::string_view name, Control control) {
        controls_.insert_or_assign(std::string(name), std::move(control));
    }
    const Control* find(std::string_view name) const {
        const auto found = controls_.find(name);
        return found == controls_.end() ? nullptr : &found->second;
    }
    const std::map<std::string, Control, std::less<>>& all() const { return controls_; }

private:
    std::map<std::string, Control, std::less<>> controls_;
};

}  // namespace netglow
