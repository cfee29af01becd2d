// Settings: preferences that persist between runs (netglow/settings.json in the configuration folder).
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "app/state/session/side_panels.h"
#include "app/window/window_place.h"
#include "core/formula/layer_formula.h"
#include "core/scene/canvas/edge_measure.h"
#include "core/scene/theme.h"

namespace netglow {

struct Settings {
    static constexpr double kLeastScale = 0.75;
    static constexpr double kMostScale = 3.0;

    ThemeKind theme = ThemeKind::light;
    double ui_scale = 1;  ///< times the screen's own content scale
    int decimals = 3;
    bool hint_seen = false;
    EdgeMeasure edges = EdgeMeasure::automatic;
    Convention convention = Convention::rows_receive;  ///< of the equation strip
    int undo_megabytes = 256;                          ///< that the steps which can be undone may hold, 16 .. 65,536
    bool system_dialog = true;                         ///< use the desktop's own file dialog if it has one
    SidePanels panels;
    WindowPlace window;
    bool operator==(const Settings&) const = default;
};

/// The settings file; nothing if there is no configuration folder (app/platform/user_folders.h).
std::optional<std::filesystem::path> settings_file();

struct LoadedSettings {
    Settings settings;
    bool first_start = false;  ///< there was no settings file
    std::string message;       ///< an error to show in a dialog; empty if there was none
};
/// Never throws. A missing file gives the defaults; a damaged one is renamed ("settings.json.broken"), and the message
/// says so. Values out of range are clamped.
LoadedSettings load_settings(const std::filesystem::path& file);

/// Throws Error if the folder or the file cannot be written.
void save_settings(const Settings& settings, const std::filesystem::path& file);

/// The UI scale for a first start, by the screen's size in pixels and its content scale: larger than 1 on a screen of
/// very many pixels that the desktop does not scale itself (4K at 96 dpi).
double first_ui_scale(Size screen, float content_scale);

/// The next UI scale, up or down, among 75 %, 100 %, 125 %, 150 %, 175 %, 200 %, 250 %, 300 %.
double next_ui_scale(double scale, bool up);

}  // namespace netglow
