// FigureFormat: a kind of file that a Scene can be drawn into, known by its ending. To add one: a function that writes
// it, and a row in the table.
#pragma once

#include <string>
#include <string_view>

#include "app/figure/image.h"

namespace netglow {

struct FigureSize {
    int width = 0;    ///< pixels
    int height = 0;   ///< pixels
    float scale = 1;  ///< pixels a point
};

struct FigureFormat {
    std::string_view ending;  ///< ".png", lower case
    /// Throws Error.
    void (*save)(const Scene& scene, const FigureSize& size, const std::filesystem::path& file);
};

std::string figure_endings();  ///< ".png", and what else there is, with commas

/// The format of a file's ending, in any case. Throws Error, which lists the endings there are.
const FigureFormat& figure_format_of(const std::string& file);

}  // namespace netglow
