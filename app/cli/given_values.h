// Parses values from the command line. All functions throw Error that names the option, the value found and what was
// expected.
#pragma once

#include <string>

#include "core/document/document.h"
#include "core/timeline/timeline.h"

namespace netglow {

/// "0.9,0.1,0.8": one number for each input of the document.
Vector given_input(const std::string& text, const Document& document);

/// A time on the timeline, in seconds: from "0.5", a fraction of the pass, or from "layer:hidden:sum" or
/// "layer:hidden:output", the moment at which these are complete.
double given_time(const std::string& text, const Document& document, const Timeline& timeline);

struct PixelSize {
    int width;
    int height;
};
/// "1280x800"; 16 to 16384 each.
PixelSize given_size(const std::string& text);

/// A number from `least` to `most`.
double given_number(const std::string& option, const std::string& text, double least, double most);
int given_whole_number(const std::string& option, const std::string& text, int least, int most);

}  // namespace netglow
