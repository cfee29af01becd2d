#include "bench/ratio_table.h"

#include <cmath>
#include <cstdio>
#include <nlohmann/json.hpp>

namespace netglow {
namespace {

std::string digits(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.*g", std::abs(value) >= 100 ? 4 : 3, value);
    return std::abs(value) >= 1e4 ? std::to_string(std::llround(value)) : text;
}

std::string line(const std::string& name, const std::string& measured, const std::string& target,
                 const std::string& met, const std::string& times) {
    char text[512];
    // "≤" takes three bytes and one column.
    std::snprintf(text, sizeof text, "%-31s %10s   %-*s %-4s %s\n", name.c_str(), measured.c_str(),
                  target.starts_with("\xE2") ? 11 : 9, target.c_str(), met.c_str(), times.c_str());
    return text;
}

}  // namespace

std::string table_head() {
    return line("ratio", "measured", "target", "met", "milliseconds, the middle one of all turns");
}

std::string table_row(const RatioResult& result) {
    const Ratio& ratio = *result.ratio;
    const std::string target =
        (ratio.target.bound == Target::Bound::at_most ? "≤ " : "≥ ") + digits(ratio.target.value);
    const std::string words = "    " + ratio.words + "\n";
    if (!result.error.empty()) {
        return line(ratio.name, "–", target, "–", "not measured: " + result.error) + words;
    }
    const MeasuredRatio& measured = result.measured;
    std::string times =
        measured.above + " " + digits(measured.above_ms) + ", " + measured.below + " " + digits(measured.below_ms);
    if (!measured.extras.broken.empty()) {
        times += "; " + measured.extras.broken;
    }
    return line(ratio.name, digits(measured.ratio()), target, result.met() ? "yes" : "no", times) + words;
}

std::string ratios_json(const std::vector<RatioResult>& results) {
    nlohmann::ordered_json object = nlohmann::ordered_json::object();
    for (const RatioResult& result : results) {
        const double ratio = result.measured.ratio();
        object[result.ratio->name] =
            result.error.empty() && std::isfinite(ratio) ? nlohmann::ordered_json(ratio) : nullptr;
    }
    return object.dump(2) + "\n";
}

}  // namespace netglow
