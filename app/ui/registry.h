// Registry: the position and text of each named control in the last frame. Tests find controls by these names. A name
// ("inputs/i1/slider", "transport/play") is not the label.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/geometry.h"

namespace netglow {

struct Control {
    Rect rect;         ///< pixels of the framebuffer
    std::string text;  ///< the text shown: a value, a label
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
