// What the forms for arrays and for the columns of a table share: their frame, their text and their footer.
#pragma once

#include <string>
#include <string_view>

#include "app/panels/dialogs/sheet.h"
#include "app/panels/panel.h"

namespace netglow {

inline constexpr Size kChoiceSheet{720, 520};  ///< points

/// Title, and under it a text of a few lines; returns the room that is left for the form (pixels), above the footer.
Rect choice_head(Panel& panel, const SheetFrame& sheet, const std::string& name, const std::string& title,
                 const std::string& text);

enum class ChoiceWish { none, accept, cancel };

/// What is wrong (or what comes of it), and the buttons "NAME/cancel" and "NAME/ACCEPT" ("NAME/counts" has the text).
/// Enter accepts where that is possible, Esc cancels.
struct ChoiceFooter {
    std::string name;
    std::string accept;  ///< "open", for tests
    std::string label;   ///< "Open"
    std::string text;
    bool sound;
};
ChoiceWish choice_footer(Panel& panel, const SheetFrame& sheet, const ChoiceFooter& footer);

}  // namespace netglow
