import { type KeyboardEvent, type ReactNode, useId } from 'react';
import './choice-field.css';

export interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly hint?: string;
}

interface ChoiceFieldProps<T extends string> {
  readonly label: string;
  readonly options: readonly Option<T>[];
  readonly value: string;
  readonly onChange: (value: T) => void;
  readonly error?: ReactNode;
  readonly description?: ReactNode;
  readonly isInline?: boolean;
}

/**
 * One of a few, all of them in sight: no menu to open, large enough for a thumb. The browser's own radio buttons, because a
 * page such as the debrief has twenty of them, and a component for each would keep a slow phone waiting.
 */
export function ChoiceField<T extends string>(props: ChoiceFieldProps<T>) {
  const { label, options, value, onChange, error, description, isInline = false } = props;
  const id = useId();
  const said = [description && `${id}-more`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div
      role="radiogroup"
      className="choice-field"
      aria-labelledby={`${id}-label`}
      {...(said !== '' && { 'aria-describedby': said })}
      // A form that was refused gives the focus to what must be mended.
      {...(error && { 'aria-invalid': true, tabIndex: -1 })}
    >
      <p className="choice-field-label" id={`${id}-label`}>
        {label}
      </p>
      {description && (
        <p className="choice-field-more" id={`${id}-more`}>
          {description}
        </p>
      )}
      <div className="choices" data-inline={isInline}>
        {options.map((option) => (
          <label key={option.value} className="choice">
            <input
              type="radio"
              className="choice-mark"
              name={id}
              value={option.value}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
              onKeyDown={chooseOnEnter}
            />
            <span>
              <span className="choice-label">{option.label}</span>
              {option.hint && <span className="choice-hint">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      {error && (
        <p className="choice-field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}

/** Left to the browser, Enter would send the form from here. */
function chooseOnEnter(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  event.currentTarget.click();
}
