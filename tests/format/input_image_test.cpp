// The key `input_image` of a .netglow file.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/error.h"
#include "core/format/netglow_file.h"

namespace netglow {
namespace {

using testing::HasSubstr;

std::string file(const std::string& image) {
    return R"({"format": "netglow-network", "version": 1, "input_image": )" + image +
           R"(, "layers": [{"activation": "relu", "weights": [[1, 2, 3, 4, 5, 6]]}]})";
}
std::string refusal_of_image(const std::string& image) {
    try {
        parse_netglow(file(image), "a.netglow");
    } catch (const Error& error) {
        return error.what();
    }
    return "no error";
}

TEST(InputImage, IsReadWithItsRangeAndKeepsUnknownKeys) {
    const Document document =
        parse_netglow(file(R"({"width": 3, "height": 2, "high": 16, "pen": [1, {"a": null}]})"), "a.netglow");
    EXPECT_EQ(document.input_image,
              (InputImage{.width = 3, .height = 2, .low = 0, .high = 16, .extras = {{"pen", "[1, {\"a\": null}]"}}}));
    EXPECT_TRUE(document.layer_extras.empty());
    EXPECT_THAT(to_netglow(document), HasSubstr("  \"input_image\": {\"width\": 3, \"height\": 2, \"low\": 0, "
                                                "\"high\": 16, \"pen\": [1, {\"a\": null}]},\n"));
    EXPECT_EQ(parse_netglow(to_netglow(document), "b.netglow").input_image, document.input_image);
}

TEST(InputImage, ThatIsWrongIsToldByPlaceFoundAndExpected) {
    EXPECT_EQ(refusal_of_image(R"({"width": 3, "height": 3})"),
              "a.netglow: input_image: found 3 × 3 cells, expected 6 (one for each input of layers[0])");
    EXPECT_EQ(refusal_of_image(R"({"width": 3})"),
              "a.netglow: input_image.height: found nothing, expected a number of cells");
    EXPECT_EQ(refusal_of_image(R"({"width": 2.5, "height": 2})"),
              "a.netglow: input_image.width: found 2.5, expected a whole number of cells, at least 1");
    EXPECT_EQ(refusal_of_image(R"({"width": -3, "height": -2})"),
              "a.netglow: input_image.width: found -3, expected a whole number of cells, at least 1");
    EXPECT_EQ(refusal_of_image(R"({"width": 3, "height": 2, "low": 1})"),
              "a.netglow: input_image.high: found 1, expected more than low, which is 1");
    EXPECT_EQ(refusal_of_image(R"({"width": "3", "height": 2})"),
              "a.netglow: input_image.width: found the text \"3\", expected a number");
    EXPECT_EQ(refusal_of_image("[3, 2]"),
              "a.netglow: input_image: found a list, expected a picture (an object with width and height)");
    EXPECT_EQ(refusal_of_image(R"({"width": 1e300, "height": 2})"),
              "a.netglow: input_image.width: found 1e+300, expected a whole number of cells, at least 1");
}

}  // namespace
}  // namespace netglow
