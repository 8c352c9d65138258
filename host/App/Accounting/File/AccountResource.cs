using System.Text;

namespace Rota.Host.Accounting;

// Texts that are part of the program.
internal static class AccountResource
{
    // The JSON schema of an account's file.
    public static string Schema => Text("account.schema.json");

    // An account to start from.
    public static string Template => Text("account.template.json");

    public static string Plans => Text("plans.json");

    private static string Text(string name)
    {
        using var reader = new StreamReader(typeof(AccountResource).Assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
