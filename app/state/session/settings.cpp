#include "app/state/session/settings.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "app/platform/file_facts.h"
#include "app/platform/user_folders.h"
#include "core/base/error.h"
#include "core/files/file_io.h"
#include "core/format/netglow_file.h"
#include "core/text/number_text.h"
#include "core/text/shown_name.h"

namespace netglow {
namespace {

constexpr std::size_t kLargestSettings = 1U << 20U;
constexpr std::array kScales = {0.75, 1.0, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0};

int held(double value, int least, int most) {
    return static_cast<int>(std::clamp(value, static_cast<double>(least), static_cast<double>(most)));
}

SidePanel panel_from_json(const nlohmann::json& json, const char* name, const SidePanel& usual) {
    const auto found = json.find(name);
    if (found == json.end()) {
        return usual;
    }
    return {found->value("shown", usual.shown), found->value("width", usual.width)};
}

Settings from_json(const nlohmann::json& json) {
    Settings settings;
    settings.theme = theme_named(json.value("theme", "light")).value_or(ThemeKind::light);
    settings.ui_scale = std::clamp(json.value("ui_scale", 1.0), Settings::kLeastScale, Settings::kMostScale);
    settings.decimals = held(json.value("decimals", 3.0), kFewestDecimals, kMostDecimals);
    settings.edges = edge_measure_named(json.value("edges", "auto")).value_or(EdgeMeasure::automatic);
    settings.hint_seen = json.value("hint_seen", false);
    settings.convention =
        json.value("convention", "") == "x·W" ? Convention::columns_receive : Convention::rows_receive;
    settings.undo_megabytes = held(json.value("undo_megabytes", 256.0), 16, 65'536);
    settings.system_dialog = json.value("file_dialog", "system") != "builtin";
    settings.panels.left = panel_from_json(json, "left_panel", settings.panels.left);
    settings.panels.right = panel_from_json(json, "right_panel", settings.panels.right);
    settings.panels = within_limits(settings.panels);
    if (const auto window = json.find("window"); window != json.end()) {
        settings.window.size.width = static_cast<float>(held(window->value("width", 1280.0), 480, 16'384));
        settings.window.size.height = static_cast<float>(held(window->value("height", 800.0), 360, 16'384));
        if (window->contains("x") && window->contains("y")) {
            settings.window.position = Point{window->at("x").get<float>(), window->at("y").get<float>()};
        }
        settings.window.maximised = window->value("maximised", false);
    }
    return settings;
}

}  // namespace

std::optional<std::filesystem::path> settings_file() {
    const std::optional<std::filesystem::path> config = config_folder();
    return config ? std::optional(*config / "netglow" / "settings.json") : std::nullopt;
}

LoadedSettings load_settings(const std::filesystem::path& file) {
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored)) {
        return {{}, true, ""};
    }
    if (!std::filesystem::is_regular_file(file,
                                          ignored)) {  // a pipe would be waited for, and is nobody's mistake to move
        return {{}, false, shown_name(file.string()) + " is no file. Netglow starts with its own settings."};
    }
    try {
        return {from_json(nlohmann::json::parse(read_regular_file(file, kLargestSettings))), false, ""};
    } catch (const std::exception&) {
        std::filesystem::path aside = file;
        aside += ".broken";
        std::filesystem::rename(file, aside, ignored);
        const std::string kept =
            ignored ? "It could not be moved aside." : "It was moved to " + shown_name(aside.string()) + ".";
        return {{},
                false,
                "The settings in " + shown_name(file.string()) + " could not be read. " + kept +
                    " Netglow starts with its own."};
    }
}

void save_settings(const Settings& settings, const std::filesystem::path& file) {
    std::error_code error;
    make_private_folders(file.parent_path(), error);
    if (error) {
        throw Error(file.parent_path().string() + ": the folder for settings cannot be made: " + error.message());
    }
    nlohmann::ordered_json window = {
        {"width", settings.window.size.width},
        {"height", settings.window.size.height},
        {"maximised", settings.window.maximised},
    };
    if (settings.window.position) {
        window["x"] = settings.window.position->x;
        window["y"] = settings.window.position->y;
    }
    const auto panel = [](const SidePanel& side) {
        return nlohmann::ordered_json{{"shown", side.shown}, {"width", side.width}};
    };
    const nlohmann::ordered_json json = {
        {"theme", name_of(settings.theme)},
        {"ui_scale", settings.ui_scale},
        {"decimals", settings.decimals},
        {"edges", name_of(settings.edges)},
        {"hint_seen", settings.hint_seen},
        {"convention", settings.convention == Convention::columns_receive ? "x·W" : "W·x"},
        {"undo_megabytes", settings.undo_megabytes},
        {"file_dialog", settings.system_dialog ? "system" : "builtin"},
        {"left_panel", panel(settings.panels.left)},
        {"right_panel", panel(settings.panels.right)},
        {"window", window},
    };
    write_private_file(file, json.dump(2) + "\n");
}

double first_ui_scale(Size screen, float content_scale) {
    const float points = screen.height / content_scale;
    return points >= 2000 ? 2 : points >= 1600 ? 1.5 : 1;
}

double next_ui_scale(double scale, bool up) {
    constexpr double kSame = 1e-6;
    if (up) {
        const auto next = std::upper_bound(kScales.begin(), kScales.end(), scale + kSame);
        return next == kScales.end() ? kScales.back() : *next;
    }
    const auto here = std::lower_bound(kScales.begin(), kScales.end(), scale - kSame);
    return here == kScales.begin() ? kScales.front() : *(here - 1);
}

}  // namespace netglow
