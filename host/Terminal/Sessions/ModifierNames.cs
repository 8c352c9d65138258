namespace Rota.Terminal;

// The modifiers of a key, in front of its name.
internal static class ModifierNames
{
    private static readonly Modifiers[] Order = [Modifiers.Ctrl, Modifiers.Alt, Modifiers.Shift];

    public static string Before(this Modifiers modifiers, string name) =>
        string.Join('+', Order.Where(each => modifiers.HasFlag(each)).Select(each => each.ToString()).Append(name));
}
