// InspectorSheet: lines of names and numbers, as the pages of the inspector write them.
#pragma once

#include <string>
#include <string_view>

#include "app/panels/flow.h"
#include "app/panels/panel.h"

namespace netglow {

class InspectorSheet {
public:
    InspectorSheet(Panel& panel, Flow& flow) : panel_(panel), flow_(flow) {}

    /// A name in large numbers' type, and what it is behind it (or below, where the name is long).
    void title(std::string_view name, std::string_view what);
    void heading(std::string_view text, std::string_view at_right = {});
    void rule();
    /// Name at the left, number at the right.
    void entry(std::string_view id, std::string_view label, const std::string& number, bool known = true);
    /// A product as it is formed: "i1   0.2 · 0.9   0.18", lit while it is the one being added.
    struct Product {
        std::string_view id;
        std::string sender;
        std::string factors;
        std::string result;
        bool known = false;
        bool lit = false;
        Color color;
    };
    void product(const Product& product);
    void note(std::string_view text);

    /// The number as the screen writes it, or the dot where it is not known.
    std::string number(double value, bool known = true) const;
    bool visible(float height) const { return flow_.visible(height); }
    void skip(float height) { flow_.skip(height); }
    static constexpr float kRow = 26;

private:
    float left(const Rect& line) const { return line.x + panel_.ui.px(18); }
    float right(const Rect& line) const { return line.right() - panel_.ui.px(20); }

    Panel& panel_;
    Flow& flow_;
};

}  // namespace netglow
