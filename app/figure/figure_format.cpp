#include "app/figure/figure_format.h"

#include <algorithm>
#include <array>

#include "core/base/error.h"
#include "core/text/ascii_case.h"

namespace netglow {
namespace {

void save_as_png(const Scene& scene, const FigureSize& size, const std::filesystem::path& file) {
    save_png(draw_offscreen(scene, size.width, size.height, size.scale), file);
}

constexpr std::array kFormats = {
    FigureFormat{".png", save_as_png},
};

}  // namespace

std::string figure_endings() {
    std::string endings;
    for (const FigureFormat& format : kFormats) {
        endings += (endings.empty() ? "" : ", ") + std::string(format.ending);
    }
    return endings;
}

const FigureFormat& figure_format_of(const std::string& file) {
    const std::string ending = ascii_lower(std::filesystem::path(file).extension().string());
    const auto* const format = std::ranges::find(kFormats, std::string_view(ending), &FigureFormat::ending);
    if (format == kFormats.end()) {
        throw Error((file.empty() ? "the picture" : file) + ": found " +
                    (ending.empty() ? "a name without an ending" : "the ending " + ending) + ", expected " +
                    figure_endings() + " (this version draws no other pictures)");
    }
    return *format;
}

}  // namespace netglow
