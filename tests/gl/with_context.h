// A test fixture with an OpenGL context that checks for GL errors at the end.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "app/gl/handle.h"
#include "app/gl/headless_context.h"
#include "core/base/error.h"
#include "tests/support/message_of.h"

namespace netglow {

class WithContext : public testing::Test {
protected:
    void TearDown() override { EXPECT_EQ(glGetError(), static_cast<GLenum>(GL_NO_ERROR)); }

    HeadlessContext context_;
};

}  // namespace netglow
