// The ways in which a HeadlessContext comes about. Each answers nothing where it does not work on this machine, and
// adds why to `tried`.
#pragma once

#include <memory>
#include <string>

#include "app/gl/headless_context.h"
#include "app/gl/load_gl.h"

namespace netglow {

struct HeadlessContext::Means {
    Means() = default;
    virtual ~Means() = default;
    Means(const Means&) = delete;
    Means& operator=(const Means&) = delete;
    virtual void make_current() = 0;
    virtual GlLoader loader() const = 0;

    std::string name;
};

std::unique_ptr<HeadlessContext::Means> egl_context(std::string& tried);
std::unique_ptr<HeadlessContext::Means> hidden_window(std::string& tried);

}  // namespace netglow
