#include "bench/ratio_table.h"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

namespace netglow {
namespace {

using nlohmann::json;
using testing::HasSubstr;

const Ratio kQuick{"quick_vs_slow", "a quick thing / a slow one", at_most(0.6), {}};
const Ratio kMany{"many_vs_few", "many / few", at_least(100), {}};

TEST(RatioTable, ARowHasTheRatioItsTargetAndBothSidesInMilliseconds) {
    const std::string row = table_row({&kQuick, {"quick", "slow thing", 1.5, 3}, ""});
    EXPECT_THAT(row, HasSubstr("quick_vs_slow"));
    EXPECT_THAT(row, HasSubstr(" 0.5 "));
    EXPECT_THAT(row, HasSubstr("≤ 0.6"));
    EXPECT_THAT(row, HasSubstr("yes"));
    EXPECT_THAT(row, HasSubstr("quick 1.5, slow thing 3\n"));
    EXPECT_THAT(row, HasSubstr("    a quick thing / a slow one\n"));
}

TEST(RatioTable, ARowThatMissesItsTargetSaysNo) {
    EXPECT_THAT(table_row({&kMany, {"many", "few", 990, 10}, ""}),
                testing::AllOf(HasSubstr("≥ 100"), HasSubstr(" no ")));
    EXPECT_THAT(table_row({&kMany, {"many", "few", 45907, 2}, ""}), HasSubstr("22954"));
}

TEST(RatioTable, SaysWhatElseIsBrokenAndWhyNothingWasMeasured) {
    EXPECT_THAT(table_row({&kQuick, {"a", "b", 1, 2, {{}, "3 frames were drawn"}}, ""}),
                HasSubstr("3 frames were drawn"));
    EXPECT_THAT(table_row({&kQuick, {}, "there is no display"}), HasSubstr("not measured: there is no display"));
}

TEST(RatioTable, ColumnsStandUnderTheirHeads) {
    const std::string head = table_head();
    const std::string row = table_row({&kQuick, {"quick", "slow", 1.5, 3}, ""});
    EXPECT_EQ(head.find("target"), row.find("≤"));
    EXPECT_EQ(head.find("met ") + 2, row.find("yes")) << "the sign takes two bytes more than it is wide";
}

TEST(RatioJson, IsOneObjectOfNamesAndMeasuredRatios) {
    const json parsed = json::parse(ratios_json({{&kQuick, {"a", "b", 1.5, 3}, ""}, {&kMany, {}, "no display"}}));
    EXPECT_EQ(parsed, (json{{"quick_vs_slow", 0.5}, {"many_vs_few", nullptr}}));
}

TEST(RatioJson, KeepsTheLastOfWhatWasMeasuredAgain) {
    const json parsed = json::parse(ratios_json({{&kQuick, {"a", "b", 1, 1}, ""}, {&kQuick, {"a", "b", 2, 1}, ""}}));
    EXPECT_EQ(parsed, (json{{"quick_vs_slow", 2.0}}));
}

TEST(RatioJson, OfNothingIsAnEmptyObject) {
    EXPECT_EQ(json::parse(ratios_json({})), json::object());
}

}  // namespace
}  // namespace netglow
