import { useState } from "react";
import { Checkbox } from "../field/Checkbox.tsx";
import { PasswordField } from "../field/PasswordField.tsx";
import { RadioGroup } from "../field/RadioGroup.tsx";
import { Select } from "../field/Select.tsx";
import { Switch } from "../field/Switch.tsx";
import { TextArea } from "../field/TextArea.tsx";
import { TextField } from "../field/TextField.tsx";
import { Banner } from "../answer/Banner.tsx";
import { Part } from "./Part.tsx";
import { useSamples } from "./samples.ts";
import styles from "./UiPage.module.css";

/** Everything that is filled in. */
export function FieldPart() {
  const s = useSamples();
  const [unit, setUnit] = useState<string | null>("a");
  const [text, setText] = useState(s("summaryText"));
  const [grade, setGrade] = useState<string>("good1");

  return (
    <Part title={s("fields")} note={s("fieldsNote")}>
      <div className={styles["grid"]}>
        <TextField
          label={s("phone")}
          placeholder="138 0000 0000"
          hint={s("phoneHint")}
          inputMode="tel"
        />
        <TextField label={s("phone")} defaultValue="138 0000 20" error={s("phoneError")} />
        <TextField label={s("number")} value="0603-0123" disabled readOnly hint={s("numberHint")} />
        <PasswordField label={s("password")} defaultValue="plenary" />
        <Select
          label={s("unit")}
          value={unit}
          onChange={setUnit}
          options={[
            { value: "a", label: s("unitA") },
            { value: "b", label: s("unitB") },
            { value: "c", label: s("unitC") },
          ]}
        />
        <TextArea
          label={s("summary")}
          hint={s("summaryHint")}
          limit={100}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <fieldset>
          <legend className={styles["small"]}>{s("choices")}</legend>
          <Checkbox label={s("open")} defaultChecked />
          <Checkbox label={s("meet")} />
          <Checkbox label={s("part")} partly />
        </fieldset>
        <RadioGroup
          label={s("grade")}
          value={grade}
          onChange={setGrade}
          options={[
            { value: "good1", label: s("good1") },
            { value: "good2", label: s("good2") },
          ]}
        />
        <div>
          <Switch label={s("remind")} defaultChecked />
          <Switch label={s("showPhone")} />
        </div>
      </div>
      <Banner tone="bad" title={s("saved")}>
        {s("savedText")}
      </Banner>
    </Part>
  );
}
