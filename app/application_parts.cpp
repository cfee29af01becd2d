// The parts of the window, in drawing order.
#include <iterator>
#include <sstream>
#include <string_view>

#include "app/application.h"
#include "app/panels/bars/menu_bar.h"
#include "app/panels/bars/notice_bar.h"
#include "app/panels/bars/side_edges.h"
#include "app/panels/bars/transport_panel.h"
#include "app/panels/canvas/caption_panel.h"
#include "app/panels/canvas/presenter_pointer.h"
#include "app/panels/dialogs/arrays_dialog.h"
#include "app/panels/dialogs/columns_dialog.h"
#include "app/panels/dialogs/help_panel.h"
#include "app/panels/dialogs/questions.h"
#include "app/ui/dialog.h"

namespace netglow {
namespace {

/// The lines of a message that are meant for another program: they are indented.
std::string lines_to_copy(const std::string& text) {
    std::string lines;
    std::istringstream all(text);
    for (std::string line; std::getline(all, line);) {
        if (constexpr std::string_view kIndent = "    "; line.starts_with(kIndent)) {
            lines += line.substr(kIndent.size()) + "\n";
        }
    }
    return lines;
}

void tell(Panel& panel, const Message& message) {
    Dialog words{"message", message.title, message.text, {{"ok", "OK", ""}}};
    const std::string lines = lines_to_copy(message.text);
    if (message.head_of) {
        words.buttons = {{"head", "Open the dense end", ""}, {"ok", "Cancel", ""}};
    } else if (!lines.empty()) {
        words.buttons.push_back({"copy", "Copy the lines", ""});
        words.on_escape = 0;
    }
    if (const std::optional<std::size_t> pressed = dialog(panel.ui, words)) {
        if (words.buttons[*pressed].name == "copy") {
            panel.answer(CopyText{lines});
            return;
        }
        panel.answer(CloseMessage{});
        if (message.head_of && *pressed == 0) {
            panel.answer(OpenFile{.file = *message.head_of, .head = true});
        }
    }
}

/// How far the work has come, and a button to leave it.
void show_work(Panel& panel, EffectRunner& effects) {
    const int percent = static_cast<int>(100 * effects.progress());
    const Dialog words{"opening",
                       effects.title(),
                       percent == 0 ? "Just a moment …" : std::to_string(percent) + " %",
                       {{"cancel", "Cancel", ""}}};
    if (dialog(panel.ui, words)) {
        effects.cancel();
    }
}

}  // namespace

std::vector<Application::Part> Application::canvas_parts() {
    return {
        {[this](Panel& panel, const Arrangement& places) {
             if (!state_.session.presenting) {
                 side_edges(panel, places.left_edge ? std::optional(pixels(*places.left_edge)) : std::nullopt,
                            places.right_edge ? std::optional(pixels(*places.right_edge)) : std::nullopt,
                            window_points());
             }
         },
         {}},
        {[this](Panel& panel, const Arrangement& places) {
             canvas_panel(panel, pixels(places.canvas), animations_.layout_at(layout_for(places.canvas), last_frame_),
                          scene_, canvas_ui_, values_ui_.pad);
         },
         [this] { return renderer_.busy() || animations_.busy(); }},
        {[this](Panel& panel, const Arrangement& places) {
             if (places.notice) {
                 notice_bar(panel, pixels(*places.notice));
             }
         },
         {}},
        {[this](Panel& panel, const Arrangement& places) {
             if (places.caption) {
                 caption_panel(panel, pixels(*places.caption));
             }
         },
         {}},
        {[this](Panel& panel, const Arrangement& places) {
             if (places.strip && state_.case_table_shown()) {
                 case_table_panel(panel, pixels(*places.strip), case_table_ui_);
             } else {
                 case_table_ui_.scorer.cancel();
             }
             if (places.strip && !state_.case_table_shown()) {
                 strip_panel(panel, pixels(*places.strip), strip_, strip_ui_);
             }
         },
         [this] { return case_table_ui_.scorer.busy(); }},
        {[this](Panel& panel, const Arrangement& places) {
             if (places.values) {
                 values_panel(panel, pixels(*places.values), values_ui_);
             }
             if (state_.session.presenting) {
                 presenter_pad(panel, pixels(places.canvas), values_ui_.pad);
             }
         },
         {}},
        {[this](Panel& panel, const Arrangement& places) {
             if (places.inspector) {
                 inspector_panel(panel, pixels(*places.inspector), inspector_ui_);
             } else {
                 inspector_ui_.landscapes.cancel();
             }
         },
         [this] {
             return inspector_ui_.landscapes.busy() || inspector_ui_.contributions.busy() || page_renderer_.busy() ||
                    turns_.busy();
         }},
    };
}

std::vector<Application::Part> Application::floating_parts() {
    return {
        {[this](Panel& panel, const Arrangement& places) { weights_panel(panel, pixels(places.canvas), weights_ui_); },
         {}},
        {[this](Panel& panel, const Arrangement& places) { history_panel(panel, pixels(places.canvas), history_ui_); },
         {}},
        {[this](Panel& panel, const Arrangement& places) { finder_panel(panel, pixels(places.canvas), finder_ui_); },
         {}},
        {[this](Panel& panel, const Arrangement&) { dialogs(panel); },
         [this] { return effects_.busy() || asking_.wants_frame(); }, true},
    };
}

std::vector<Application::Part> Application::parts() {
    std::vector<Part> all;
    all.push_back({[this](Panel& panel, const Arrangement& places) {
                       if (!state_.session.presenting) {
                           menu_bar(panel, pixels(places.menu));
                       }
                   },
                   {}});
    std::ranges::move(canvas_parts(), std::back_inserter(all));
    all.push_back({[this](Panel& panel, const Arrangement& places) {
                       if (state_.session.presenting) {
                           presenter_pointer(panel);
                       } else {
                           transport_panel(panel, pixels(places.transport));
                       }
                   },
                   [this] { return state_.play.playback.moving(); }, true});
    std::ranges::move(floating_parts(), std::back_inserter(all));
    // What is not shown, but waited for.
    all.push_back({{}, [this] { return !events_.empty() || settling_ > 0; }, true});
    all.push_back({{}, [this] { return imgui_.unsettled(); }});
    all.push_back({{}, [this] { return scorer_.busy(); }});
    return all;
}

void Application::dialogs(Panel& panel) {
    const Rect window{0, 0, framebuffer_.width, framebuffer_.height};
    help_panel(panel, window);
    // A question or a message has the window to itself.
    const bool free = !effects_.busy() && !state_.questioned();
    new_dialog(panel, window, free && state_.dialogs.sheet == Sheet::new_network, new_ui_);
    arrays_dialog(panel, window, free && state_.dialogs.sheet == Sheet::arrays);
    columns_dialog(panel, window, free && state_.dialogs.sheet == Sheet::columns);
    names_dialog(panel, window, free && state_.dialogs.sheet == Sheet::output_names, names_ui_);
    examples_dialog(panel, window, free && state_.dialogs.sheet == Sheet::examples, examples_, gallery_ui_);
    if (effects_.busy()) {
        show_work(panel, effects_);
    } else if (state_.dialogs.message) {
        tell(panel, *state_.dialogs.message);
    } else {
        path_panel(panel, window, asking_, desktop_);
        questions(panel);
    }
}

}  // namespace netglow
