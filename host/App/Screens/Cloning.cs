namespace Rota.Host.Screens;

internal static class Cloning
{
    // Under a name that is free.
    public static Turn Ask(Desk desk, string script, string free) => desk with
    {
        Prompt = new($"Copy {Path.GetFileNameWithoutExtension(script)} as:", TextField.Of(free), (asked, name) =>
            name.Length == 0 ? asked : asked.With(new DeskEffect.Copy(script, name))),
    };
}
