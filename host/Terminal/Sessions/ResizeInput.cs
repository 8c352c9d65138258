namespace Rota.Terminal;

internal sealed record ResizeInput(WindowSize Size) : InputEvent;
