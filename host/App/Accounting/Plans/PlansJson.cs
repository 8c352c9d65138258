using Rota.Host.Foundation;

namespace Rota.Host.Accounting;

// Known plans as JSON.
internal static class PlansJson
{
    public static byte[] Of(IReadOnlyList<KnownPlan> plans) => JsonText.Of(json =>
    {
        json.WriteStartArray("plans");
        foreach (var plan in plans)
        {
            json.WriteStartObject();
            json.WriteString("name", plan.Name);
            json.WritePropertyName("account");
            json.WriteRawValue(plan.Account);
            JsonText.Texts(json, "notes", plan.Notes);
            json.WriteString("source", plan.Source);
            json.WriteString("read", plan.Read);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("advice", PlansText.Changes);
    });
}
