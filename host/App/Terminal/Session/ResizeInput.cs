namespace Rota.Host.Terminal;

internal sealed record ResizeInput(WindowSize Size) : InputEvent;
