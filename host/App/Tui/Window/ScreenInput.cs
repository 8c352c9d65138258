using Rota.Terminal;
using Terminal.Gui.App;

namespace Rota.Host.Tui;

// Where a message goes: keys, mouse and pastes through the application, which knows the view that has the focus or lies under the mouse;
// everything else straight to the state.
internal static class ScreenInput
{
    public static void Give(IApplication app, ScreenWindow window, Msg happened)
    {
        var processor = app.Driver!.GetInputProcessor();
        switch (happened)
        {
            case Msg.Input(KeyInput key):
                processor.RaiseKeyDownEvent(key.ToPackage());
                break;
            case Msg.Input(MouseInput mouse):
                processor.RaiseMouseEventParsed(mouse.ToPackage());
                break;
            case Msg.Input(PasteInput paste):
                processor.RaisePasteEvent(paste.Text);
                break;
            case Msg.Input(ResizeInput resize):
                app.Driver.SetScreenSize(resize.Size.Width, resize.Size.Height);
                window.Give(happened);
                break;
            default:
                window.Give(happened);
                break;
        }
    }
}
