namespace Rota.Plugins.Web;

// The options of a feed in addition to the common ones.
[Flags]
internal enum OptionKinds
{
    None = 0,
    Unchecked = 1,
    Today = 2,
    Hourly = 4,
    Rates = 8,
}

internal static class OptionKindsText
{
    extension(OptionKinds kinds)
    {
        public string Described => string.Join(", ",
        [
            "age=7d", "offline", "agent=NAME/1.0", "base=http://127.0.0.1:8080",
            .. kinds.HasFlag(OptionKinds.Unchecked) ? ["unchecked"] : Array.Empty<string>(),
            .. kinds.HasFlag(OptionKinds.Today) ? ["today"] : Array.Empty<string>(),
            .. kinds.HasFlag(OptionKinds.Hourly) ? ["hourly=5000"] : Array.Empty<string>(),
            .. kinds.HasFlag(OptionKinds.Rates) ? ["cash", "lag=45"] : Array.Empty<string>(),
        ]);
    }
}
