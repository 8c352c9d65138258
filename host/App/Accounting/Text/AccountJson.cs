using System.Text.Json;
using Rota.Accounts;
using Rota.Host.Foundation;

namespace Rota.Host.Accounting;

// An account and what it holds as JSON; unknown values are null.
internal static class AccountJson
{
    public static byte[] Of(AccountState state, IReadOnlyList<Mistake> mistakes) => JsonText.Of(json =>
    {
        var account = state.File.Account;
        json.WriteString("name", account.Name);
        json.WriteString("type", JsonNamingPolicy.CamelCase.ConvertName($"{account.Type}"));
        json.WriteString("holdings", Path.GetFileName(state.Holdings.Path));
        if (state.Holdings.AsOf is { } day) json.WriteString("asOf", $"{day:O}");
        else json.WriteNull("asOf");
        Number(json, "value", AccountRow.Managed(state));
        json.WriteNumber("cash", state.Holdings.Cash);
        json.WriteNumber("pending", state.Holdings.Pending);
        json.WriteNumber("reserve", account.Reserve);
        json.WriteStartArray("funds");
        foreach (var row in AccountRow.Of(state)) Row(json, row);
        json.WriteEndArray();
        JsonText.Texts(json, "orders", TermsText.Orders(account));
        JsonText.Texts(json, "plan", PlanText.Of(account.Plan));
        JsonText.Texts(json, "flows", TermsText.Flows(account));
        JsonText.Texts(json, "taxes", TermsText.Taxes(account));
        JsonText.Texts(json, "notes", AccountNotes.Of(state));
        JsonText.Texts(json, "mistakes", mistakes.Select(mistake => mistake.ToString()));
        json.WriteString("advice", AccountSheetText.NoAdvice);
    });

    private static void Row(Utf8JsonWriter json, AccountRow row)
    {
        json.WriteStartObject();
        json.WriteString("fund", row.Held.Fund.Name);
        JsonText.Texts(json, "assets", row.Assets.Select(asset => asset.Name));
        json.WriteBoolean("outside", row.IsOutside);
        Number(json, "shares", row.Held.Shares);
        Number(json, "price", row.Held.Price);
        Number(json, "value", row.Held.Worth);
        Number(json, "cost", row.Held.Cost);
        Number(json, "weight", row.Weight is { } weight ? Math.Round(weight, 10) : null);
        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } known) json.WriteNumber(name, known);
        else json.WriteNull(name);
    }
}
