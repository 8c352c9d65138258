using System.Globalization;

namespace Rota.Terminal;

// The mouse, over the cell at X, Y from 0.
internal sealed record MouseInput(MouseAction Action, int X, int Y, Modifiers Modifiers = Modifiers.None) : InputEvent
{
    public override string ToString() => Modifiers.Before(string.Create(CultureInfo.InvariantCulture, $"{Action} at {X}, {Y}"));
}
