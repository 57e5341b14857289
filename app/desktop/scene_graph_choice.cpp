// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/scene_graph_choice.h"

#include <QOffscreenSurface>
#include <QOpenGLContext>
#include <QOpenGLFunctions>
#include <QQuickWindow>

namespace leitstand {

namespace {

QByteArray openGlRenderer()
{
    QOffscreenSurface surface;
    QOpenGLContext context;
    surface.create();
    if (!surface.isValid() || !context.create() || !context.makeCurrent(&surface))
        return {};
    const auto* name = reinterpret_cast<const char*>(context.functions()->glGetString(GL_RENDERER));
    QByteArray renderer(name);
    context.doneCurrent();
    return renderer;
}

bool isProcessor(const QByteArray& renderer)
{
    for (const char* const name : { "llvmpipe", "softpipe", "swrast", "Software Rasterizer" })
        if (renderer.contains(name))
            return true;
    return false;
}

} // namespace

SceneGraph chooseSceneGraph()
{
    for (const char* const variable : { "QT_QUICK_BACKEND", "QMLSCENE_DEVICE", "QSG_RHI_BACKEND" })
        if (qEnvironmentVariableIsSet(variable))
            return SceneGraph::Default;
    const QByteArray renderer = openGlRenderer();
    if (!renderer.isEmpty() && !isProcessor(renderer))
        return SceneGraph::Default;
    QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
    return SceneGraph::Software;
}

void useOffscreenWithoutDisplay()
{
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
}

} // namespace leitstand
